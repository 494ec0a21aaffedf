import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compile, titled } from '../../tests/tiny/tiny-page.ts';
import type { CompiledPage } from '../model/compiled.ts';
import { CompiledCache } from './compiled-cache.ts';
import { bodiesFile, compiledFolder, packNames, recordsFile } from './compiled-packs.ts';

const key = CompiledCache.key(['version', 'de/a.md', 'hash']);
const compiled = compile(`${titled}## Two\n\nA [link](b.md) and a line\u2028separator.\n`) as CompiledPage;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-cache-'));
  write(key);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(...keys: readonly string[]): void {
  const cache = new CompiledCache(folder);
  for (const of of keys) cache.add(of, compiled);
  cache.keep();
}

function read(of: string, cache = new CompiledCache(folder)) {
  return { page: cache.page(of), html: cache.html(of), markdown: cache.markdown(of) };
}

const nothing = { page: null, html: null, markdown: null };
const packs = compiledFolder;
const onlyPack = (): string => packNames(packs(folder))[0]!;

test('a page comes back as it was written', () => {
  const { page, html, markdown } = compiled;
  expect(page.links).toHaveLength(1);
  expect(read(key)).toEqual({ page, html, markdown });
});

test('what is kept in one go are two files', () => {
  rmSync(packs(folder), { recursive: true });
  write(key, CompiledCache.key(['other']), CompiledCache.key(['third']));
  expect(readdirSync(packs(folder))).toHaveLength(2);
});

test('what is added is there once it is kept', () => {
  const cache = new CompiledCache(folder);
  const other = CompiledCache.key(['other']);
  cache.add(other, compiled);
  expect(read(other)).toEqual(nothing);
  cache.keep();
  expect(read(other, cache).page).toEqual(compiled.page);
});

test('an unknown key is a miss', () => {
  expect(read(CompiledCache.key(['version', 'de/a.md', 'another hash']))).toEqual(nothing);
});

test.each([
  [
    ['a', 'b'],
    ['ab', ''],
  ],
  [
    ['a', 'b'],
    ['b', 'a'],
  ],
  [['a'], ['A']],
])('%j and %j are different keys', (one, other) => {
  expect(CompiledCache.key(one)).not.toBe(CompiledCache.key(other));
  expect(CompiledCache.key(one)).toBe(CompiledCache.key([...one]));
});

const damages: readonly [string, (text: string) => string][] = [
  ['empty', () => ''],
  ['no checksum', (text) => text.slice(text.indexOf('\n'))],
  ['half written', (text) => text.slice(0, text.length / 2)],
  ['the last letter is gone', (text) => text.slice(0, -1)],
  ['one letter is another', (text) => text.replace('Two', 'Twa')],
];

function damage(file: string, by: (text: string) => string): void {
  writeFileSync(file, by(readFileSync(file, 'utf8')));
}

test.each(damages)('a damaged record is a miss: %s', (_, by) => {
  damage(recordsFile(packs(folder), onlyPack()), by);
  expect(read(key).page).toBeNull();
});

test.each(damages)('a damaged body is a miss, and the next build compiles the page again: %s', (_, by) => {
  damage(bodiesFile(packs(folder), onlyPack()), by);
  const { html, markdown } = read(key);
  expect({ html, markdown }).toEqual({ html: null, markdown: null });
  expect(read(key)).toEqual(nothing);
  write(key);
  expect(read(key).html).toEqual(compiled.html);
});

test('a pack without one of its files is not there', () => {
  rmSync(bodiesFile(packs(folder), onlyPack()));
  expect(read(key)).toEqual(nothing);
});

test('a cache that was emptied meanwhile is written to again', () => {
  const cache = new CompiledCache(folder);
  expect(cache.has(key)).toBe(true);
  expect(read(key, cache).page).toEqual(compiled.page);
  rmSync(packs(folder), { recursive: true });
  expect(cache.has(key)).toBe(false);
  cache.add(key, compiled);
  cache.keep();
  expect(read(key).page).toEqual(compiled.page);
});

test('a page is found where another build has put it meanwhile', () => {
  const cache = new CompiledCache(folder);
  cache.page(key);
  const former = onlyPack();
  write(key, CompiledCache.key(['other']));
  for (const file of [recordsFile, bodiesFile]) rmSync(file(packs(folder), former));
  expect(cache.html(key)).toEqual(compiled.html);
  expect(cache.page(key)).toEqual(compiled.page);
});

test('more packs than are held at a time', () => {
  const keys = Array.from({ length: 9 }, (_, at) => CompiledCache.key([String(at)]));
  for (const of of keys) write(of);
  const cache = new CompiledCache(folder);
  for (const of of [...keys, ...keys]) expect(cache.page(of)).toEqual(compiled.page);
});

test('a cache that was asked for one page answers for the next', () => {
  const cache = new CompiledCache(folder);
  const other = CompiledCache.key(['other']);
  cache.add(other, { ...compiled, html: { pieces: ['other'], slots: [] } });
  cache.keep();
  const pieces = [key, other, key].map((of) => cache.html(of)!.pieces);
  expect(pieces).toEqual([compiled.html.pieces, ['other'], compiled.html.pieces]);
});
