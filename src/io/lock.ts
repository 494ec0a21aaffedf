import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { UsageError } from '../model/usage-error.ts';
import { processIdentity } from './process-identity.ts';

export interface Lock {
  /** Whether the lock file still is the one that was written when the lock was taken. */
  isHeld(): boolean;
  /** Gives the lock back; does nothing when it is no longer held. */
  release(): void;
}

/** What a lock file says about who wrote it. */
interface Owner {
  readonly pid: number;
  /** See `processIdentity`; empty where the system does not say. */
  readonly started: string;
  readonly host: string;
}

/**
 * Takes the lock at `path`, through a file at `spare` that nobody else uses. The lock of a dead process is taken over.
 * Throws a UsageError while a living process holds it, or one of another machine, as nobody here can tell.
 */
export function takeLock(path: string, spare: string): Lock {
  const owner: Owner = { pid: process.pid, started: processIdentity(process.pid) ?? '', host: hostname() };
  const mine = `${JSON.stringify(owner)}\n`;
  for (let attempt = 0; attempt < 10; attempt++) {
    if (create(path, spare, mine)) return lockOf(path, mine);
    const theirs = read(path);
    if (theirs === null) continue;
    refuseLiving(path, theirs);
    setAside(path, spare, theirs);
  }
  throw new UsageError(`another build holds ${path}`, { fix: 'run the command again when it has ended' });
}

function lockOf(path: string, mine: string): Lock {
  const isHeld = () => read(path) === mine;
  return {
    isHeld,
    release: () => {
      if (isHeld()) rmSync(path, { force: true });
    },
  };
}

/** Creates the lock with its content in one step; false where it exists. */
function create(path: string, spare: string, content: string): boolean {
  writeFileSync(spare, content);
  try {
    linkSync(spare, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    return createWithoutLinks(path, content);
  } finally {
    rmSync(spare, { force: true });
  }
}

/** For file systems without hard links: a moment in which the lock is empty is the price. */
function createWithoutLinks(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function refuseLiving(path: string, content: string): void {
  const owner = parse(content);
  if (!owner) return;
  if (owner.host !== hostname()) {
    throw new UsageError(`another build (process ${owner.pid} on ${owner.host}) writes to this folder`, {
      fix: `wait until it has ended; if it was killed, delete ${path}`,
    });
  }
  const alive = processIdentity(owner.pid);
  if (alive === null || (alive && owner.started && alive !== owner.started)) return;
  throw new UsageError(`another build (process ${owner.pid}) writes to this folder`, {
    fix: `wait until it has ended, or choose another --out; if process ${owner.pid} is no build, delete ${path}`,
  });
}

/**
 * Takes a dead process's lock out of the way. Renaming takes exactly one file: where another process was faster and
 * this is its fresh lock, it is put back.
 */
function setAside(path: string, spare: string, expected: string): void {
  try {
    renameSync(path, spare);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const taken = read(spare);
  if (taken !== null && taken !== expected) createWithoutLinks(path, taken);
  rmSync(spare, { force: true });
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Null for what no lock of ours can say: such a file belongs to nobody. */
function parse(content: string): Owner | null {
  try {
    const { pid, started, host } = JSON.parse(content) as Partial<Owner>;
    const valid = Number.isInteger(pid) && pid! > 0 && typeof started === 'string' && typeof host === 'string';
    return valid ? { pid: pid!, started, host } : null;
  } catch {
    return null;
  }
}
