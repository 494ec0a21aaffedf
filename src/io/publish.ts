import fs, { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { KnownBytes } from '../model/known-bytes.ts';
import { UsageError } from '../model/usage-error.ts';
import { diskFault } from './disk-fault.ts';
import type { FileStates } from './file-states.ts';
import { type Lock, takeLock } from './lock.ts';
import { manifestOf, manifestText, readManifest } from './manifest.ts';
import { processIdentity } from './process-identity.ts';
import type { SeenFolders } from './seen-folders.ts';

/** A folder beside the published one, into which the next site is written. */
export interface Draft {
  readonly folder: string;
  /**
   * Puts the draft in the place of the published site, with a manifest beside it, and gives the lock back. When it
   * rejects, the published site is as it was; call `abandon` then.
   * @param known what is known of files of the draft, by path, so that they need not be read again
   * @param seen what stood in the draft's folders, so that those that are as they were need not be read again
   * @param keepFormer whether the site that stood there is worth keeping, to begin the next one from
   * @returns the states of the published files, by path; null where they are others by now: of files that both sites had, a
   * name was taken away with the former one
   */
  publish(
    known?: ReadonlyMap<string, KnownBytes>,
    seen?: SeenFolders,
    keepFormer?: boolean,
  ): Promise<FileStates | null>;
  /**
   * Removes draft and lock; a draft that began with a former site is kept for the next one. Does nothing once published.
   * Synchronous, so that an exit handler can call it.
   */
  abandon(): void;
}

/** The calls that change the disk; tests pass some that fail. */
export type Disk = Pick<typeof fs, 'mkdirSync' | 'renameSync' | 'rmSync' | 'writeFileSync'>;

/** Where the folders and files of one target stand: all beside it, so that renaming never crosses a file system. */
interface Places {
  readonly target: string;
  readonly previous: string;
  readonly manifest: string;
  readonly lock: string;
  /** Start of the path of all drafts. */
  readonly drafts: string;
  readonly draft: string;
  readonly draftManifest: string;
  readonly draftLock: string;
}

let opened = 0;

/**
 * Opens a draft for the folder `out`, which is created by publishing. What a killed build left behind is cleared away
 * first, and a site that it was just replacing is put back.
 *
 * Throws a UsageError while another build writes to `out`, where `out` holds files that no build of ours wrote, and
 * where the disk refuses.
 *
 * @param spare where a folder is kept from which the next draft begins: the site before the published one, most of its files
 * second names of published ones, or what came of it. Whoever names it brings the draft in order (`fillDraft`); null: the draft
 * is empty
 */
export async function openDraft(out: string, disk: Disk = fs, spare: string | null = null): Promise<Draft> {
  const places = placesOf(out);
  return explained(() => {
    disk.mkdirSync(dirname(places.target), { recursive: true });
    const lock = takeLock(places.lock, places.draftLock);
    try {
      recover(places, disk);
      refuseForeign(places, out);
      clear(places, disk, spare);
      if (!spare || !moved(spare, places.draft, disk)) disk.mkdirSync(places.draft);
    } catch (error) {
      lock.release();
      throw error;
    }
    return draftOf(places, lock, disk, spare);
  });
}

function draftOf(places: Places, lock: Lock, disk: Disk, spare: string | null): Draft {
  let open = true;
  const refuseClosed = () => {
    if (!open) throw new Error('this draft was published or abandoned');
  };
  return {
    folder: places.draft,
    publish: (known, seen, keepFormer = false) =>
      explained(async () => {
        refuseClosed();
        const manifest = await manifestOf(places.draft, known, seen);
        refuseClosed();
        disk.writeFileSync(places.draftManifest, manifestText(manifest));
        if (!lock.isHeld()) throw new UsageError('another build has taken over this folder', { fix: 'build again' });
        swap(places, disk);
        open = false;
        const hadPrevious = existsSync(places.previous);
        const keeps = removePrevious(places, disk, keepFormer ? spare : null);
        lock.release();
        return keeps || !hadPrevious ? manifest.states : null;
      }),
    abandon: () => {
      if (!open) return;
      open = false;
      // The manifest goes first: without its draft it would look like one that was being published, see `recover`.
      disk.rmSync(places.draftManifest, { force: true });
      putAway(places.draft, disk, spare);
      lock.release();
    },
  };
}

/** Old site aside, draft in its place, manifest beside it. One step after the other without a pause; undone on failure. */
function swap({ target, previous, draft, draftManifest, manifest }: Places, disk: Disk): void {
  const done: { from: string; to: string }[] = [];
  const move = (from: string, to: string) => {
    disk.renameSync(from, to);
    done.unshift({ from, to });
  };
  try {
    if (existsSync(target)) move(target, previous);
    move(draft, target);
    move(draftManifest, manifest);
  } catch (error) {
    putBack(done, previous, disk);
    throw error;
  }
}

function putBack(done: readonly { from: string; to: string }[], previous: string, disk: Disk): void {
  try {
    for (const { from, to } of done) disk.renameSync(to, from);
  } catch {
    throw new UsageError(`the last site could not be put back and stands in ${previous}`, {
      fix: 'run the command again: it puts the site back first',
    });
  }
}

/** The new site stands, so a previous one that cannot be removed is no failure; the next build tries again. */
function removePrevious({ previous }: Places, disk: Disk, spare: string | null): boolean {
  try {
    return putAway(previous, disk, spare);
  } catch {
    return false;
  }
}

/** Keeps a folder as the spare one, if there is none; else removes it. @returns whether it is kept */
function putAway(folder: string, disk: Disk, spare: string | null): boolean {
  if (spare && !existsSync(spare) && moved(folder, spare, disk)) return true;
  disk.rmSync(folder, { recursive: true, force: true });
  return false;
}

/** Moves a folder; false where there is none, or where it cannot be moved: the cache may be on another disk. */
function moved(from: string, to: string, disk: Disk): boolean {
  if (!existsSync(from)) return false;
  try {
    disk.mkdirSync(dirname(to), { recursive: true });
    disk.renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Finishes or takes back what a process killed inside `swap` had begun. */
function recover({ target, previous, manifest, drafts }: Places, disk: Disk): void {
  if (!existsSync(target) && existsSync(previous)) disk.renameSync(previous, target);
  for (const path of leftovers(drafts)) {
    const folder = path.replace(/\.manifest\.json$/, '');
    if (folder !== path && !existsSync(folder)) disk.renameSync(path, manifest);
  }
}

/** A folder is ours when a manifest stands beside it and at least one of the files it lists is there. */
function refuseForeign({ target, manifest }: Places, out: string): void {
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory()) {
    throw new UsageError(`${out} is a file, not a folder`, { fix: 'choose another --out' });
  }
  if (readdirSync(target).length === 0) return;
  const files = readManifest(manifest)?.files ?? [];
  if (files.some((file) => existsSync(join(target, file.path)))) return;
  throw new UsageError(`${out} holds files that hexapla did not write, and publishing would delete them`, {
    fix: 'choose another --out, or delete the folder yourself',
  });
}

/**
 * Removes what dead processes left, or keeps one folder of it as the spare one. A draft of this very process can only be left
 * over too: we hold the lock.
 */
function clear({ target, previous, drafts }: Places, disk: Disk, spare: string | null): void {
  const dead = leftovers(drafts).filter((path) => {
    const pid = Number.parseInt(path.slice(drafts.length), 10);
    return pid === process.pid || processIdentity(pid) === null;
  });
  // Files go first: without its draft a manifest would look like one that was being published, see `recover`.
  const isFolder = (path: string): boolean => /-\d+$/.test(path);
  for (const path of dead) if (!isFolder(path)) disk.rmSync(path, { force: true });
  for (const path of dead) if (isFolder(path)) putAway(path, disk, spare);
  if (existsSync(target)) putAway(previous, disk, spare);
}

function leftovers(drafts: string): string[] {
  const folder = dirname(drafts);
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => path.startsWith(drafts) && /^\d+-\d+(\.|$)/.test(path.slice(drafts.length)));
}

/** The file that says what a published folder holds; it stands beside the folder. */
export function manifestPath(out: string): string {
  const target = targetOf(out);
  return join(dirname(target), `.${basename(target)}.manifest.json`);
}

/** Through a link to the folder it means: renaming the link would leave the folder behind. */
function targetOf(out: string): string {
  const asked = resolve(out);
  return existsSync(asked) ? realpathSync(asked) : asked;
}

function placesOf(out: string): Places {
  const target = targetOf(out);
  if (dirname(target) === target)
    throw new UsageError('cannot publish to the root of a file system', { fix: 'choose another --out' });
  refuseMountPoint(target);
  const beside = (suffix: string) => join(dirname(target), `.${basename(target)}.${suffix}`);
  const draft = beside(`draft-${process.pid}-${++opened}`);
  return {
    target,
    previous: beside('previous'),
    manifest: manifestPath(out),
    lock: beside('lock'),
    drafts: beside('draft-'),
    draft,
    draftManifest: `${draft}.manifest.json`,
    draftLock: `${draft}.lock`,
  };
}

/** A mount point cannot be renamed; better said now than after the whole build. */
function refuseMountPoint(target: string): void {
  if (!existsSync(target) || statSync(target).dev === statSync(dirname(target)).dev) return;
  throw new UsageError(`${target} is a mount point and cannot be replaced`, { fix: 'choose a folder inside it' });
}

async function explained<T>(action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw diskFault(error) ?? error;
  }
}
