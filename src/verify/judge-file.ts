import { hash } from 'node:crypto';
import type { JudgedFile } from './judged-file.ts';
import { fileFacts } from './read-facts.ts';
import type { FileAddress, SiteFolder } from './site-folder.ts';

/** Judges files by their bytes; null for bytes that were judged before, whose hash is given. */
export type JudgeFile = (file: string, bytes: Buffer, before: string | null) => JudgedFile | null;

/**
 * What `fileFacts` says of files, with what that hangs on: the bytes, and the files that addresses lead to.
 * @param folder what addresses lead to
 * @param paths all files of the folder, and maybe others, in the order of their numbers
 */
export function fileJudge(folder: SiteFolder, paths: readonly string[]): JudgeFile {
  const numbers = new Map(paths.map((path, number) => [path, number]));
  // By what most links of a site share: each address that is not relative is one object for all pages.
  let targets = new Set<FileAddress>();
  const watched: SiteFolder = {
    ...folder,
    resolve(href, file) {
      const address = folder.resolve(href, file);
      if (address.kind === 'file') targets.add(address);
      return address;
    },
  };
  return (file, bytes, before) => {
    const sha256 = hash('sha256', bytes);
    if (sha256 === before) return null;
    targets = new Set();
    const facts = fileFacts(file, bytes, watched);
    const found = new Set(Array.from(targets, (target) => numbers.get(target.file)!));
    return { sha256, bytes: bytes.length, facts, targets: Int32Array.from(found) };
  };
}

/**
 * Whether what was judged before would be judged alike in another folder of the same home: the same bytes are, if they hold
 * no fault and all files that they led to are still there. A path leads to one file at most: to itself, or to the index of the
 * folder of that name, and no disk has both. What leads out of the site hangs on the home alone.
 * @param gone numbers of paths that are no longer there
 */
export function stillHolds({ facts, targets }: JudgedFile, gone: ReadonlySet<number>): boolean {
  if (facts.tally.kept.length > 0) return false;
  return gone.size === 0 || !targets.some((target) => gone.has(target));
}
