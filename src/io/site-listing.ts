import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileState, isTelling, sizeIn } from './file-states.ts';
import { type SeenFolders, seenFolders } from './seen-folders.ts';

/** One entry of a finished site's folder. */
export interface ListedFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** False for symbolic links, sockets and the like, which are listed and not followed. */
  readonly plain: boolean;
  /** As long as the file is in this state, its bytes are those that are read after now; null where no state tells. */
  readonly state: string | null;
}

/**
 * Every file below a folder, sorted by code unit.
 *
 * @param folder an existing folder
 * @param seen what stands in it and all below
 */
export function siteListing(folder: string, seen: SeenFolders = seenFolders(folder)): ListedFile[] {
  const now = Date.now();
  const found: ListedFile[] = [];
  for (const [below, { files, others }] of seen) {
    for (const name of files) found.push(listed(folder, below + name, now));
    for (const name of others) found.push({ path: below + name, bytes: 0, plain: false, state: null });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function listed(folder: string, path: string, now: number): ListedFile {
  const state = fileState(join(folder, path));
  return { path, bytes: sizeIn(state), plain: true, state: isTelling(state, now) ? state : null };
}

/** Whether a path is a folder that can be listed. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The text of one file of the folder; throws the file system's error. */
export function siteText(folder: string, path: string): string {
  return siteBytes(folder, path).toString();
}

/** The bytes of one file of the folder; throws the file system's error. */
export function siteBytes(folder: string, path: string): Buffer {
  return readFileSync(join(folder, path));
}
