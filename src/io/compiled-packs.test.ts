import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Page } from '../model/page.ts';
import {
  bodiesFile,
  clearCompiled,
  compiledFolder,
  keysOf,
  packNames,
  readRecords,
  recordsFile,
  writePack,
} from './compiled-packs.ts';
import { openPacked } from './packed-file.ts';

let cacheFolder: string;
let folder: string;
beforeEach(() => {
  cacheFolder = mkdtempSync(join(tmpdir(), 'hexapla-clear-'));
  folder = compiledFolder(cacheFolder);
});
afterEach(() => rmSync(cacheFolder, { recursive: true, force: true }));

function pack(days: number, ...keys: readonly string[]): string {
  const page = (key: string) => ({ page: { title: key } as Page, body: Buffer.from(`body of ${key}`) });
  const name = writePack(folder, new Map(keys.map((key) => [key, page(key)])))!;
  for (const file of [recordsFile(folder, name), bodiesFile(folder, name)]) age(file, days);
  return name;
}

function age(file: string, days: number): void {
  const then = new Date(Date.now() - days * 24 * 3600_000);
  utimesSync(file, then, then);
}

/** The keys of all packs, each with what stands under it. */
function kept(): Record<string, string> {
  const entries = packNames(folder).flatMap((name) => {
    const records = readRecords(folder, name, (strings) => strings)!;
    const bodies = openPacked(bodiesFile(folder, name))!;
    return keysOf(folder, name).map((key) => [key, `${records.get(key)!.title}, ${bodies.get(key)}`]);
  });
  return Object.fromEntries(entries.sort());
}

const what = (...keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, `${key}, body of ${key}`]));

test('what is old and of no use goes, and nothing else', () => {
  pack(31, 'old', 'older');
  pack(400, 'used');
  pack(29, 'new');
  clearCompiled(cacheFolder, new Set(['used']));
  expect(kept()).toEqual(what('new', 'used'));
  expect(readdirSync(folder)).toHaveLength(4);
});

test('of an old pack that is hardly used, what is used stays', () => {
  pack(31, 'a', 'b', 'c');
  const mostly = pack(31, 'd', 'e', 'f');
  clearCompiled(cacheFolder, new Set(['a', 'd', 'e']));
  expect(kept()).toEqual(what('a', 'd', 'e', 'f'));
  expect(packNames(folder)).toContain(mostly);
});

test('many small packs become one', () => {
  const keys = Array.from({ length: 51 }, (_, at) => `key${at + 10}`);
  const large = Array.from({ length: 10 }, (_, at) => `large${at}`);
  for (const key of keys.slice(0, 50)) pack(1, key);
  pack(1, ...large);
  clearCompiled(cacheFolder, new Set(keys));
  expect(packNames(folder)).toHaveLength(51);
  pack(31, keys[50]!, 'unused');
  clearCompiled(cacheFolder, new Set(keys));
  expect(packNames(folder)).toHaveLength(2);
  expect(kept()).toEqual(what(...keys, ...large));
});

test('what a killed build has left goes when nobody can still be writing it', () => {
  const name = pack(0, 'a');
  for (const [file, days] of [
    [`${name}.records.123`, 31],
    [`${name}.records.124`, 1],
    [`${'b'.repeat(40)}.bodies`, 31],
  ] as const) {
    writeFileSync(join(folder, file), 'half');
    age(join(folder, file), days);
  }
  clearCompiled(cacheFolder, new Set());
  expect(readdirSync(folder).sort()).toEqual([`${name}.bodies`, `${name}.records`, `${name}.records.124`].sort());
});

test('no cache, nothing to do', () => {
  expect(() => clearCompiled(join(cacheFolder, 'none'), new Set())).not.toThrow();
});

test('a pack of nothing is not written', () => {
  expect(writePack(folder, new Map())).toBeNull();
});
