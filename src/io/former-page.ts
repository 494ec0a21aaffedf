import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileState, sameButNames, sizeIn } from './file-states.ts';

/** A file as an earlier build published it. */
export interface FormerPage {
  /** Over all that it was made of. */
  readonly key: string;
  /** Where it stands. */
  readonly file: string;
  /** What the file system said of it when it was published; null where it was left out of the site. */
  readonly state: string | null;
}

/** A file of the new site that an earlier build made. */
export interface TakenOver {
  readonly bytes: number;
  /** What the file system says of it under its second name; null for a copy, of which nothing is known. */
  readonly state: string | null;
}

/**
 * Puts a file into the new site as it stands in the published one: a second name of the same file, or a copy where the
 * disk knows no such names.
 * @returns null where it is no longer what was published
 */
export function takeOver({ file, state }: Pick<FormerPage, 'file' | 'state'>, to: string): TakenOver | null {
  if (state === null || fileState(file) !== state) return null;
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(file, to);
  } catch {
    copyFileSync(file, to, constants.COPYFILE_FICLONE);
    return { bytes: sizeIn(state), state: null };
  }
  const now = fileState(to);
  return { bytes: sizeIn(now), state: sameButNames(now, state) ? now : null };
}
