import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileState, isTelling, sizeIn } from './file-states.ts';

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
 * @throws the file system's error where it cannot be read
 */
export function siteListing(folder: string): ListedFile[] {
  const found: ListedFile[] = [];
  const now = Date.now();
  const visit = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name;
      if (entry.isDirectory()) visit(`${path}/`);
      else found.push({ path, ...stateOf(entry, join(folder, path), now) });
    }
  };
  visit('');
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function stateOf(entry: Dirent, path: string, now: number): Omit<ListedFile, 'path'> {
  if (!entry.isFile()) return { bytes: 0, plain: false, state: null };
  const state = fileState(path);
  return { bytes: sizeIn(state), plain: true, state: isTelling(state, now) ? state : null };
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
