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

/** What was asked of a source's history: names of commits, and of files as git has them. */
export interface AskedOfHistory {
  readonly commits: readonly string[];
  readonly files: readonly string[];
}

/** The states of a source's history. */
export interface SourceStates {
  /** Rejects with UnknownCommit for a commit that the history lacks. */
  readonly at: StateAt;
  /** Begins to read what is likely to be asked. What cannot be read is said to those who ask for it. */
  ahead(likely: AskedOfHistory): void;
  /** What others asked by now, sorted. */
  asked(): AskedOfHistory;
}

export function statesOf(git: GitSource): SourceStates {
  const files = new Map<string, Promise<SourceFile>>();
  const states = new Map<string, Promise<SourceState>>();
  const fileOf = (id: string): Promise<SourceFile> => {
    const known = files.get(id) ?? git.blob(id).then((bytes) => sourceFile(bytes, null));
    files.set(id, known);
    return known;
  };
  const asked = { commits: new Set<string>(), files: new Set<string>() };
  const open = async (name: string): Promise<SourceState> => {
    const { commit, files: ids } = await git.list(name);
    const read = (path: PagePath): Promise<SourceFile> => {
      const id = ids.get(path)!;
      asked.files.add(id);
      return fileOf(id);
    };
    return { commit, paths: new Set(ids.keys()), read };
  };
  const stateAt: StateAt = (name) => {
    const known = states.get(name) ?? open(name);
    states.set(name, known);
    return known;
  };
  return {
    at(name) {
      asked.commits.add(name);
      return stateAt(name);
    },
    ahead({ commits, files: ids }) {
      for (const name of commits) stateAt(name).catch(() => {});
      for (const id of ids) fileOf(id).catch(() => {});
    },
    asked: () => ({ commits: [...asked.commits].sort(), files: [...asked.files].sort() }),
  };
}
