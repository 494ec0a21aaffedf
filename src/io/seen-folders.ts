import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileState, isTelling } from './file-states.ts';

/** What stands in one folder, by name. */
export interface SeenFolder {
  /** As long as the folder is in this state, the same stands in it; null where no state tells. */
  readonly state: string | null;
  readonly folders: readonly string[];
  readonly files: readonly string[];
  /** Symbolic links, sockets and the like. */
  readonly others: readonly string[];
}

/** A folder and all below it: '' itself, `a/b/` one that stands in it. */
export type SeenFolders = ReadonlyMap<string, SeenFolder>;

/**
 * Looks into a folder and all below it. What gets or loses a name in a folder changes the folder's own times, so that one in the
 * state in which it was read need not be read again: asking for its state takes a third of that.
 * @param before what was seen there
 * @throws the file system's error where a folder cannot be read
 */
export function seenFolders(root: string, before: SeenFolders = new Map()): SeenFolders {
  const now = Date.now();
  const found = new Map<string, SeenFolder>();
  const visit = (below: string): void => {
    const path = join(root, below);
    const state = fileState(path);
    const known = before.get(below);
    const seen = known?.state === state ? known : read(path, isTelling(state, now) ? state : null);
    found.set(below, seen);
    for (const name of seen.folders) visit(`${below}${name}/`);
  };
  visit('');
  return found;
}

function read(path: string, state: string | null): SeenFolder {
  const entries = readdirSync(path, { withFileTypes: true });
  const named = (is: (entry: Dirent) => boolean): string[] => entries.filter(is).map(({ name }) => name);
  return {
    state,
    folders: named((entry) => entry.isDirectory()),
    files: named((entry) => entry.isFile()),
    others: named((entry) => !entry.isDirectory() && !entry.isFile()),
  };
}
