import type { PagePath } from '../model/page.ts';
import type { GitSource } from './git-source.ts';
import { type SourceFile, sourceFile } from './source-file.ts';

/** All source texts at one moment. */
export interface SourceState {
  /** The commit's full hash; null for a folder. */
  readonly commit: string | null;
  readonly paths: ReadonlySet<PagePath>;
  /** @param path one of `paths` */
  read(path: PagePath): Promise<SourceFile>;
}

/**
 * States of the source in git. What two commits have in common is read once.
 * @param name a hash, or `HEAD`
 */
export type StateAt = (name: string) => Promise<SourceState>;

/** @returns a function that rejects with UnknownCommit for a commit that the history lacks */
export function statesOf(git: GitSource): StateAt {
  const files = new Map<string, Promise<SourceFile>>();
  const states = new Map<string, Promise<SourceState>>();
  const fileOf = (id: string): Promise<SourceFile> => {
    const known = files.get(id) ?? git.blob(id).then((bytes) => sourceFile(bytes, null));
    files.set(id, known);
    return known;
  };
  const open = async (name: string): Promise<SourceState> => {
    const { commit, files: ids } = await git.list(name);
    return { commit, paths: new Set(ids.keys()), read: (path) => fileOf(ids.get(path)!) };
  };
  return (name) => {
    const known = states.get(name) ?? open(name);
    states.set(name, known);
    return known;
  };
}
