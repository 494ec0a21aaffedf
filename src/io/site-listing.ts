import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One entry of a finished site's folder. */
export interface ListedFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** False for symbolic links, sockets and the like, which are listed and not followed. */
  readonly plain: boolean;
}

/**
 * Every file below a folder, sorted by code unit.
 *
 * @param folder an existing folder
 * @throws the file system's error where it cannot be read
 */
export function siteListing(folder: string): ListedFile[] {
  const found: ListedFile[] = [];
  const visit = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name;
      if (entry.isDirectory()) visit(`${path}/`);
      else found.push({ path, ...sizeOf(entry, join(folder, path)) });
    }
  };
  visit('');
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function sizeOf(entry: Dirent, path: string): { bytes: number; plain: boolean } {
  return entry.isFile() ? { bytes: statSync(path).size, plain: true } : { bytes: 0, plain: false };
}

/** Whether a path is a folder that can be listed. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The text of one file of the folder; throws the file system's error. */
export function siteText(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
