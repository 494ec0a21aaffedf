import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compile, titled } from '../../tests/tiny/tiny-page.ts';
import type { CompiledPage } from '../model/compiled.ts';
import { CompiledCache } from './compiled-cache.ts';

const key = CompiledCache.key(['version', 'de/a.md', 'hash']);
const compiled = compile(`${titled}## Two\n\nA [link](b.md) and a line\u2028separator.\n`) as CompiledPage;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-cache-'));
  new CompiledCache(folder).write(key, compiled);
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(of: string) {
  const cache = new CompiledCache(folder);
  return { page: cache.page(of), html: cache.html(of), markdown: cache.markdown(of), words: cache.words(of) };
}

const nothing = { page: null, html: null, markdown: null, words: null };
const entryPath = (): string => join(folder, key.slice(0, 2), key);

test('a page comes back as it was written', () => {
  const { page, html, markdown, words } = compiled;
  expect(page.links).toHaveLength(1);
  expect(read(key)).toEqual({ page, html, markdown, words });
});

test('an entry is one file, named after its key', () => {
  expect(readdirSync(folder, { recursive: true })).toEqual([key.slice(0, 2), join(key.slice(0, 2), key)]);
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

test.each<[string, (text: string) => string]>([
  ['empty', () => ''],
  ['no checksum', (text) => text.slice(text.indexOf('\n'))],
  ['half written', (text) => text.slice(0, text.length / 2)],
  ['the last letter is gone', (text) => text.slice(0, -1)],
  ['something was added', (text) => `${text} `],
  ['one letter is another', (text) => text.replace('Two', 'Twa')],
])('a damaged entry is a miss: %s', (_, damage) => {
  writeFileSync(entryPath(), damage(readFileSync(entryPath(), 'utf8')));
  expect(read(key)).toEqual(nothing);
});

test('a damaged entry can be written anew', () => {
  writeFileSync(entryPath(), 'x');
  new CompiledCache(folder).write(key, compiled);
  expect(read(key).page).toEqual(compiled.page);
});

test('a cache that was emptied meanwhile is written to again', () => {
  const cache = new CompiledCache(folder);
  cache.write(key, compiled);
  rmSync(join(folder, key.slice(0, 2)), { recursive: true });
  cache.write(key, compiled);
  expect(read(key).page).toEqual(compiled.page);
});

test('a cache that was asked for one page answers for the next', () => {
  const cache = new CompiledCache(folder);
  const other = CompiledCache.key(['other']);
  cache.write(other, { ...compiled, words: 'other' });
  expect([cache.words(key), cache.words(other), cache.words(key)]).toEqual([compiled.words, 'other', compiled.words]);
});
