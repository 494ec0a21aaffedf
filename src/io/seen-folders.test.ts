import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SeenFolders, seenFolders } from './seen-folders.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hexapla-seen-'));
  mkdirSync(join(root, 'a/b'), { recursive: true });
  writeFileSync(join(root, 'a/b/file'), '');
  age();
});
afterEach(() => rmSync(root, { recursive: true }));

/** As if nothing had come or gone for long. */
function age(): void {
  for (const below of ['a/b', 'a', '.']) utimesSync(join(root, below), new Date('2020-01-01'), new Date('2020-01-01'));
}

/** By folder, what stands in it. */
function names(seen: SeenFolders): Record<string, string> {
  return Object.fromEntries(
    [...seen].map(([below, { folders, files, others }]) => [below, [...folders, ...files, ...others].join()]),
  );
}

/** Says of a folder what does not stand there: whoever repeats it has not read it. */
function marked(seen: SeenFolders): SeenFolders {
  return new Map([...seen].map(([below, each]) => [below, { ...each, files: [...each.files, 'mark'] }]));
}

test('a folder and all below it', () => {
  symlinkSync('nowhere', join(root, 'a/link'));
  const seen = seenFolders(root);
  expect(names(seen)).toEqual({ '': 'a', 'a/': 'b,link', 'a/b/': 'file' });
  expect(seen.get('a/')!.others).toEqual(['link']);
});

test('folders in the same state are not read again', () => {
  const seen = marked(seenFolders(root));
  expect(names(seenFolders(root, seen))).toEqual({ '': 'a,mark', 'a/': 'b,mark', 'a/b/': 'file,mark' });
});

test.each<[says: string, change: () => void]>([
  ['a new file', () => writeFileSync(join(root, 'a/b/new'), '')],
  ['a file that is gone', () => rmSync(join(root, 'a/b/file'))],
  ['a file under another one’s name', () => symlinkSync('file', join(root, 'a/b/other'))],
])('%s is seen, even where the time is put back', (_says, change) => {
  const seen = seenFolders(root);
  change();
  age();
  expect(seenFolders(root, marked(seen)).get('a/b/')).toEqual(seenFolders(root).get('a/b/'));
});

test('a folder so young that its state does not tell is read', () => {
  utimesSync(join(root, 'a/b'), new Date(), new Date());
  expect(names(seenFolders(root, marked(seenFolders(root))))).toEqual({ '': 'a,mark', 'a/': 'b,mark', 'a/b/': 'file' });
});
