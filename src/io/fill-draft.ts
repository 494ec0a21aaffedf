import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileState, sizeIn } from './file-states.ts';
import { type FormerPage, type TakenOver, takeOver } from './former-page.ts';

/** A published file: its path in the site, where it stands, and the state in which it was published. */
export interface PublishedFile extends Pick<FormerPage, 'file' | 'state'> {
  readonly path: string;
}

const nothing: Omit<PublishedFile, 'path'> = { file: '', state: null };

/**
 * Makes a folder hold the published files and nothing else, as second names. After an edit nearly all of them are there
 * already, if the folder is that of the site before the published one: a file in the very state in which the published one
 * was left, and still is, is that file. All others are removed, and named or copied anew.
 * @param folder whatever it holds is nobody's
 * @returns the files that stand there, by path; what the disk refuses to give a second name is not among them
 */
export function fillDraft(folder: string, published: readonly PublishedFile[]): Map<string, TakenOver> {
  const files = new Map(published.map((file) => [file.path, file]));
  const standing = new Map<string, TakenOver>();
  sift(folder, '', (path) => {
    const { file, state } = files.get(path) ?? nothing;
    // The published one is looked at as well: where somebody has moved the site away, its files are theirs.
    if (state === null || fileState(join(folder, path)) !== state || fileState(file) !== state) return false;
    standing.set(path, { bytes: sizeIn(state), state });
    return true;
  });
  for (const { path, ...file } of published) {
    const taken = standing.has(path) ? null : takenOver(file, join(folder, path));
    if (taken) standing.set(path, taken);
  }
  return standing;
}

/** Removes all files below a folder that are not to stay, and folders that are empty then. @returns how many entries stay */
function sift(folder: string, below: string, stays: (path: string) => boolean): number {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  let left = entries.length;
  for (const entry of entries) {
    const path = below + entry.name;
    if (entry.isDirectory()) {
      if (sift(folder, `${path}/`, stays) > 0) continue;
      rmdirSync(join(folder, path));
    } else {
      if (entry.isFile() && stays(path)) continue;
      rmSync(join(folder, path), { force: true });
    }
    left -= 1;
  }
  return left;
}

function takenOver(file: Omit<PublishedFile, 'path'>, to: string): TakenOver | null {
  try {
    return takeOver(file, to);
  } catch {
    // It is made anew; a disk that is full says so then.
    rmSync(to, { force: true });
    return null;
  }
}
