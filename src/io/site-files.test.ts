import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyAssets, copyFiles, writeFiles } from './site-files.ts';

let folder: string;
const at = (path: string) => join(folder, path);
const read = (path: string) => readFileSync(at(path), 'utf8');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('texts are written, with the folders that they need', () => {
  writeFiles(
    at('site'),
    new Map([
      ['robots.txt', 'a'],
      ['de/sitemap.xml', 'é'],
    ]),
  );
  expect([read('site/robots.txt'), read('site/de/sitemap.xml')]).toEqual(['a', 'é']);
});

test('files are copied byte for byte, to where the site has them', () => {
  writeFileSync(at('p'), Uint8Array.of(0, 255, 10));
  copyFiles(at('site'), new Map([['de/media/p.png', at('p')]]));
  expect(readFileSync(at('site/de/media/p.png'))).toEqual(Buffer.of(0, 255, 10));
});

test('of what Astro built, everything but its own folders', () => {
  for (const path of ['_astro/deep', '.prerender']) mkdirSync(at(`astro/${path}`), { recursive: true });
  for (const path of ['_astro/deep/a.css', '.prerender/entry.mjs', 'favicon.svg'])
    writeFileSync(at(`astro/${path}`), path);
  mkdirSync(at('site'));
  copyAssets(at('astro'), at('site'));
  expect(readdirSync(at('site'), { recursive: true }).sort()).toEqual([
    '_astro',
    '_astro/deep',
    '_astro/deep/a.css',
    'favicon.svg',
  ]);
  expect(read('site/_astro/deep/a.css')).toBe('_astro/deep/a.css');
});

test('what cannot be copied is said by the disk, not passed over', () => {
  expect(() => copyFiles(at('site'), new Map([['de/p.png', at('gone')]]))).toThrow('ENOENT');
  expect(existsSync(at('site/de/p.png'))).toBe(false);
});
