import { constants, copyFileSync, linkSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileState } from './file-states.ts';

/** A page as an earlier build published it. */
export interface FormerPage {
  /** Over all that it was made of. */
  readonly key: string;
  /** Where it stands. */
  readonly file: string;
  /** What the file system said of it when it was published. */
  readonly state: string;
}

/**
 * Puts a page into the new site as it stands in the published one: a second name of the same file, or a copy where the
 * disk knows no such names.
 * @returns its bytes; null where it is no longer what was published
 */
export function takeOver({ file, state }: FormerPage, to: string): number | null {
  if (fileState(file) !== state) return null;
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(file, to);
  } catch {
    copyFileSync(file, to, constants.COPYFILE_FICLONE);
  }
  return statSync(to).size;
}
