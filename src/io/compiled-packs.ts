import { hash } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openPacked, readPacked, writePacked } from './packed-file.ts';

/** Days that a compiled page is kept after it was last compiled, if builds do without it. */
const keptDays = 30;
/** A pack with fewer pages is one that edits have left. */
const fewPages = 10;
/** So many small packs may stand there: each costs a build as much as one page. */
const keptSmall = 50;

/** Where the packs of compiled pages are. */
export function compiledFolder(cacheFolder: string): string {
  return join(cacheFolder, 'compiled');
}

/** The file with the records of a pack's pages, by key. */
export function recordsFile(folder: string, pack: string): string {
  return join(folder, `${pack}.records`);
}

/** The file with what a pack's pages are made of, by key. */
export function bodiesFile(folder: string, pack: string): string {
  return join(folder, `${pack}.bodies`);
}

/** The packs of a folder that have both their files. */
export function packNames(folder: string): string[] {
  const names = new Set(namesIn(folder));
  const packs = [...names].filter((name) => /^[0-9a-f]{40}\.records$/.test(name)).map((name) => name.slice(0, 40));
  return packs.filter((pack) => names.has(`${pack}.bodies`));
}

/** A page as it stands in a pack. */
export interface PackedPage {
  readonly record: Uint8Array;
  readonly body: Uint8Array;
}

/** Writes a pack, named after the keys of its pages: whole or not at all. Returns its name, null where there are no pages. */
export function writePack(folder: string, pages: ReadonlyMap<string, PackedPage>): string | null {
  if (pages.size === 0) return null;
  const pack = hash('sha1', [...pages.keys()].join('\n'));
  const each = (part: keyof PackedPage) => [...pages].map(([key, page]) => [key, page[part]] as const);
  // A pack is there when its records are.
  writePacked(bodiesFile(folder, pack), each('body'));
  writePacked(recordsFile(folder, pack), each('record'));
  return pack;
}

interface Pack {
  readonly name: string;
  readonly keys: readonly string[];
  readonly isOld: boolean;
}

/**
 * Removes compiled pages that are of no use any more, every edit leaves one behind, and puts many small packs into one. What
 * somebody reads meanwhile is found again in the pack that it was moved to. What cannot be removed stays.
 * @param used keys of pages that are of use, however old
 * @param now milliseconds
 */
export function clearCompiled(cacheFolder: string, used: ReadonlySet<string>, now = Date.now()): void {
  const folder = compiledFolder(cacheFolder);
  const oldest = now - keptDays * 24 * 3600_000;
  removeUnfinished(folder, oldest);
  const packs = packNames(folder).flatMap((name) => packOf(folder, name, oldest) ?? []);
  const small = packs.filter(({ keys }) => keys.length < fewPages);
  const toGather = new Set(small.length > keptSmall ? small : []);
  for (const pack of packs) {
    const usedKeys = pack.keys.filter((key) => used.has(key));
    if (pack.isOld && 2 * usedKeys.length < pack.keys.length) toGather.add(pack);
  }
  if (toGather.size === 0) return;
  try {
    gather(folder, [...toGather], used);
  } catch {
    // A full disk, or another build was quicker: all that was there is still there.
  }
}

/** Writes what is of use of some packs as one, then removes them. */
function gather(folder: string, packs: readonly Pack[], used: ReadonlySet<string>): void {
  const pages = new Map<string, PackedPage>();
  for (const { name, keys, isOld } of packs) {
    const records = readPacked(recordsFile(folder, name));
    const bodies = openPacked(bodiesFile(folder, name));
    for (const key of keys.filter((key) => !isOld || used.has(key))) {
      const record = records?.get(key);
      const body = bodies?.get(key);
      if (record && body) pages.set(key, { record, body });
    }
  }
  const written = writePack(folder, pages);
  for (const { name } of packs.filter(({ name }) => name !== written)) {
    // Without its records a pack is not there.
    for (const file of [recordsFile(folder, name), bodiesFile(folder, name)]) rmSync(file, { force: true });
  }
}

function packOf(folder: string, name: string, oldest: number): Pack | null {
  const file = recordsFile(folder, name);
  const keys = openPacked(file)?.names();
  const time = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return keys && time !== undefined ? { name, keys, isOld: time < oldest } : null;
}

/** What a killed build has left half written. */
function removeUnfinished(folder: string, oldest: number): void {
  const names = namesIn(folder);
  const packs = new Set(packNames(folder).flatMap((pack) => [recordsFile('', pack), bodiesFile('', pack)]));
  for (const name of names.filter((name) => !packs.has(name))) {
    const file = join(folder, name);
    if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? oldest) < oldest) rmSync(file, { force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
