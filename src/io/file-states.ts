import { hash } from 'node:crypto';
import { type BigIntStats, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the file system says of each file, by path. A file that changes gets another state. */
export type FileStates = ReadonlyMap<string, string>;

/**
 * A file may be written twice within one tick of the file system's clock, and then looks untouched. Of files that are
 * younger than this, the bytes decide. In milliseconds; the coarsest clock in use (FAT) ticks every two seconds.
 */
const youngest = 2000;

/**
 * The states of all files below some folders, or of the files named themselves; what is not there has a state too.
 * @param now when reading them began, in milliseconds; what is younger is known by its bytes
 */
export function fileStates(roots: readonly string[], now: number): FileStates {
  return new Map(filesBelow(roots).map((path) => [path, stateOf(path, now)]));
}

/** Whether exactly these files are there, each in its state. */
export function statesHold(states: FileStates, roots: readonly string[]): boolean {
  const paths = filesBelow(roots);
  return paths.length === states.size && paths.every((path) => holds(path, states.get(path)));
}

/** The state of one file, never by its bytes. */
export function fileState(path: string): string {
  return statState(lstat(path));
}

/** The size in a state that is no state by bytes. */
export function sizeIn(state: string): number {
  return Number(state.split(' ', 3)[2] ?? 0);
}

/**
 * Whether two states are of the same bytes in the same place, one more or one fewer name of the file aside: what gives a file
 * another name changes its `ctime` and nothing else.
 */
export function sameButNames(state: string, other: string): boolean {
  return state.slice(0, state.lastIndexOf(' ')) === other.slice(0, other.lastIndexOf(' ')) && state !== 'none';
}

/**
 * Whether a state will tell if the file's bytes are still those that are read after now: not of a file so young that it could
 * be written again without looking it.
 * @param now milliseconds
 */
export function isTelling(state: string, now: number): boolean {
  return Number(state.split(' ', 4)[3]) / 1e6 <= now - youngest;
}

function holds(path: string, state: string | undefined): boolean {
  if (state === undefined) return false;
  return state === (state.startsWith(byBytes) ? bytesState(path) : statState(lstat(path)));
}

const byBytes = 'bytes ';

function stateOf(path: string, now: number): string {
  const found = lstat(path);
  const isYoung = found !== null && Number(found.ctimeMs) > now - youngest;
  return found?.isSymbolicLink() || (isYoung && found.isFile()) ? bytesState(path) : statState(found);
}

/** Time of the last change, size and place on disk. */
function statState(found: BigIntStats | null): string {
  return found ? `${found.mode} ${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}` : 'none';
}

function bytesState(path: string): string {
  try {
    return `${byBytes}${realpathSync(path)} ${hash('sha1', readFileSync(path))}`;
  } catch (error) {
    return `${byBytes}${(error as NodeJS.ErrnoException).code}`;
  }
}

function lstat(path: string): BigIntStats | null {
  return lstatSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
}

function filesBelow(roots: readonly string[]): string[] {
  const paths: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else paths.push(path);
    }
  };
  for (const root of new Set(roots)) {
    if (statSync(root, { throwIfNoEntry: false })?.isDirectory()) visit(root);
    else paths.push(root);
  }
  return paths;
}
