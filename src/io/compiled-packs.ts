import { hash } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ValuePacker, valueReader } from '../model/packed-values.ts';
import type { Page } from '../model/page.ts';
import { openPacked, type PackedFile, readPacked, writePacked } from './packed-file.ts';

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

/** What goes into a pack under a page's key. */
export interface PackedPage {
  readonly page: Page;
  readonly body: Uint8Array;
}

/** Writes a pack, named after the keys of its pages: whole or not at all. Returns its name, null where there are no pages. */
export function writePack(folder: string, pages: ReadonlyMap<string, PackedPage>): string | null {
  if (pages.size === 0) return null;
  const pack = hash('sha1', [...pages.keys()].join('\n'));
  const packer = new ValuePacker();
  const places = [...pages].map(([key, { page }]): [string, number] => [key, packer.add(page)]);
  const { strings, shapes, numbers } = packer.packed();
  writePacked(
    bodiesFile(folder, pack),
    [...pages].map(([key, { body }]) => [key, body]),
  );
  // A pack is there when its records are.
  writePacked(recordsFile(folder, pack), [
    ['keys', Buffer.from(JSON.stringify(places))],
    ['strings', Buffer.from(JSON.stringify(strings))],
    ['shapes', Buffer.from(JSON.stringify(shapes))],
    ['numbers', Buffer.from(numbers.buffer)],
  ]);
  return pack;
}

/** The keys of a pack's pages; none where it cannot be read. */
export function keysOf(folder: string, pack: string): string[] {
  const keys = openPacked(recordsFile(folder, pack))?.get('keys');
  return keys ? placesIn(keys).map(([key]) => key) : [];
}

/** The records of a pack. */
export interface Records {
  get(key: string): Page | null;
}

/**
 * The records of a pack that is whole, else null. They are decoded when the first one is asked for.
 * @param intern makes equal strings one
 */
export function readRecords(folder: string, pack: string, intern: (strings: string[]) => string[]): Records | null {
  const file = readPacked(recordsFile(folder, pack));
  const keys = file?.get('keys');
  if (!file || !keys) return null;
  const places = new Map(placesIn(keys));
  let read: ((at: number) => unknown) | null = null;
  return {
    get(key) {
      const at = places.get(key);
      read ??= readerOf(file, intern);
      return at === undefined ? null : (read(at) as Page);
    },
  };
}

function placesIn(keys: Buffer): [key: string, at: number][] {
  return JSON.parse(keys.toString()) as [string, number][];
}

function readerOf(file: PackedFile, intern: (strings: string[]) => string[]): (at: number) => unknown {
  const json = <T>(name: string): T => JSON.parse(file.get(name)!.toString()) as T;
  const numbers = new Uint8Array(file.get('numbers')!);
  return valueReader({
    strings: intern(json<string[]>('strings')),
    shapes: json<string[][]>('shapes'),
    numbers: new Int32Array(numbers.buffer),
  });
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
    const records = readRecords(folder, name, (strings) => strings);
    const bodies = openPacked(bodiesFile(folder, name));
    for (const key of keys.filter((key) => !isOld || used.has(key))) {
      const page = records?.get(key);
      const body = bodies?.get(key);
      if (page && body) pages.set(key, { page, body });
    }
  }
  const written = writePack(folder, pages);
  for (const { name } of packs.filter(({ name }) => name !== written)) {
    // Without its records a pack is not there.
    for (const file of [recordsFile(folder, name), bodiesFile(folder, name)]) rmSync(file, { force: true });
  }
}

function packOf(folder: string, name: string, oldest: number): Pack | null {
  const time = statSync(recordsFile(folder, name), { throwIfNoEntry: false })?.mtimeMs;
  return time === undefined ? null : { name, keys: keysOf(folder, name), isOld: time < oldest };
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
