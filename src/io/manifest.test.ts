import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileState } from './file-states.ts';
import { manifestOf, manifestText, readManifest } from './manifest.ts';

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'hexapla-manifest-'));
});
afterEach(() => rmSync(scratch, { recursive: true }));

function write(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(scratch, folder, path)), { recursive: true });
    writeFileSync(join(scratch, folder, path), text);
  }
  return join(scratch, folder);
}

test('every file with its size and hash, by code unit', async () => {
  const folder = write('site', { 'b.txt': 'b', 'a/z.txt': 'abc', 'B.txt': '', 'ä.txt': 'ä', '.nojekyll': '' });
  const { files } = await manifestOf(folder);
  expect(files.map(({ path, size }) => [path, size])).toEqual([
    ['.nojekyll', 0],
    ['B.txt', 0],
    ['a/z.txt', 3],
    ['b.txt', 1],
    ['ä.txt', 2],
  ]);
  // FIPS 180-2, example of SHA-256 for "abc".
  expect(files[2]?.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('the same files give the same text, in whatever order they were written', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `${index % 7}/${index}.txt`);
  const files = (order: readonly string[]) => Object.fromEntries(order.map((name) => [name, name]));
  const one = manifestText(await manifestOf(write('one', files(names))));
  expect(manifestText(await manifestOf(write('two', files(names.toReversed()))))).toBe(one);
  expect(manifestText(await manifestOf(write('two', { '0/0.txt': 'X' })))).not.toBe(one);
});

test('text and back', async () => {
  const { states: _, ...manifest } = await manifestOf(write('site', { 'a "b".txt': 'x', 'c\n.txt': '' }));
  writeFileSync(join(scratch, 'm.json'), manifestText(manifest));
  expect(readManifest(join(scratch, 'm.json'))).toEqual(manifest);
});

test.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['JSON of another kind', 'null'],
  ['a later version', '{"version":2,"files":[]}'],
])('%s is no manifest', (_name, text) => {
  if (text !== null) writeFileSync(join(scratch, 'm.json'), text);
  expect(readManifest(join(scratch, 'm.json'))).toBeNull();
});

test('a link in a site is a fault', async () => {
  const folder = write('site', { 'a.txt': 'x' });
  symlinkSync('a.txt', join(folder, 'b.txt'));
  await expect(manifestOf(folder)).rejects.toThrow('neither file nor folder: b.txt');
});

test('what is known of a file is not read again, as long as the file is in the same state', async () => {
  const folder = write('site', { 'a.txt': 'abc', 'b.txt': 'b' });
  const [a, b] = ['a.txt', 'b.txt'].map((name) => fileState(join(folder, name)));
  const known = (sha256: string) => new Map([['a.txt', { size: 3, sha256, state: a! }]]);
  // Whoever says that has not read it.
  expect((await manifestOf(folder, known('none'))).files[0]).toEqual({ path: 'a.txt', size: 3, sha256: 'none' });
  const stale = new Map([['b.txt', { size: 1, sha256: 'none', state: `${b} ` }]]);
  await expect(manifestOf(folder, stale)).rejects.toThrow('b.txt has changed since it was verified');
  write('site', { 'a.txt': 'abd' });
  await expect(manifestOf(folder, known('none'))).rejects.toThrow('a.txt has changed since it was verified');
});
