import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type StoredTheme, storedTheme, storeTheme, themeKey } from './theme-store.ts';

let folder: string;
let store: string;
let made: StoredTheme;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-theme-'));
  store = join(folder, 'store');
  const client = join(folder, 'made');
  made = { client, server: join(client, '.prerender') };
  mkdirSync(made.server, { recursive: true });
  writeFileSync(join(made.server, 'entry.mjs'), 'export {};');
  writeFileSync(join(client, 'site.css'), 'body {}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a bundle comes back as it was, without the code among the files for browsers', () => {
  expect(storedTheme('a', store)).toBeNull();
  const kept = storeTheme('a', made, store);
  expect(storedTheme('a', store)).toEqual(kept);
  expect(readdirSync(kept.client)).toEqual(['site.css']);
  expect(readFileSync(join(kept.server, 'entry.mjs'), 'utf8')).toBe('export {};');
  expect(storedTheme('b', store)).toBeNull();
});

test('a damaged or incomplete bundle is none, and the next one takes its place', () => {
  const kept = storeTheme('a', made, store);
  writeFileSync(join(kept.client, 'site.css'), 'body { color');
  expect(storedTheme('a', store)).toBeNull();
  storeTheme('a', made, store);
  expect(storedTheme('a', store)).not.toBeNull();
  rmSync(join(kept.server, 'entry.mjs'));
  expect(storedTheme('a', store)).toBeNull();
});

test('of two builds that keep the same bundle at once one wins, and nothing is left over', () => {
  storeTheme('a', made, store);
  storeTheme('a', made, store);
  expect(readdirSync(store)).toEqual(['a']);
});

test('bundles and drafts that nobody used for a week are removed', () => {
  storeTheme('old', made, store);
  mkdirSync(join(store, 'draft-killed'));
  const past = new Date(Date.now() - 8 * 24 * 3600_000);
  for (const name of ['old', 'draft-killed']) utimesSync(join(store, name), past, past);
  storeTheme('new', made, store);
  expect(readdirSync(store)).toEqual(['new']);
});

test('the name of a bundle changes with the settings and with nothing else', () => {
  expect(themeKey(['https://a.example/'])).toBe(themeKey(['https://a.example/']));
  expect(themeKey(['https://a.example/'])).not.toBe(themeKey(['https://b.example/']));
});
