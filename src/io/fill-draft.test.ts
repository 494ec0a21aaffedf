import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileState } from './file-states.ts';
import { fillDraft, type PublishedFile } from './fill-draft.ts';
import { formerSite } from './former-site.ts';

let scratch: string;
let site: string;
let draft: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'hexapla-fill-'));
  site = join(scratch, 'site');
  draft = join(scratch, 'draft');
  mkdirSync(draft);
  for (const path of ['a/index.html', 'b/index.html', 'index.html']) write(site, path, path);
});
afterEach(() => rmSync(scratch, { recursive: true }));

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function published(): PublishedFile[] {
  return filesBelow(site).map((path) => ({ path, file: join(site, path), state: fileState(join(site, path)) }));
}

function filesBelow(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return found.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

/** What stands in the draft is exactly this, each a second name of the published file, in the state that was told. */
function expectSecondNames(standing: ReturnType<typeof fillDraft>, paths: readonly string[]): void {
  expect(filesBelow(draft)).toEqual(paths);
  expect([...standing.keys()].sort()).toEqual(paths);
  for (const [path, { state }] of standing) {
    expect(statSync(join(draft, path)).ino).toBe(statSync(join(site, path)).ino);
    expect(state).toBe(fileState(join(draft, path)));
  }
}

test('an empty folder is filled, and one that holds all is left as it is', () => {
  const all = ['a/index.html', 'b/index.html', 'index.html'];
  expectSecondNames(fillDraft(draft, published()), all);
  const before = all.map((path) => fileState(join(site, path)));
  expectSecondNames(fillDraft(draft, published()), all);
  // No name was given or taken: that would show.
  expect(all.map((path) => fileState(join(site, path)))).toEqual(before);
});

test('what is no published file is removed, and folders that are empty then', () => {
  fillDraft(draft, published());
  write(draft, 'gone/below/index.html', 'of the site before');
  write(draft, 'a/picture.svg', '<svg>');
  rmSync(join(draft, 'b/index.html'));
  write(draft, 'b/index.html', 'of the site before');
  expectSecondNames(fillDraft(draft, published()), ['a/index.html', 'b/index.html', 'index.html']);
  expect(readdirSync(draft).sort()).toEqual(['a', 'b', 'index.html']);
});

test('a published file that was written to since does not stand in the draft, under none of its names', () => {
  fillDraft(draft, published());
  const before = published();
  writeFileSync(join(site, 'a/index.html'), 'A/index.html');
  expect([...fillDraft(draft, before).keys()].sort()).toEqual(['b/index.html', 'index.html']);
  expect(filesBelow(draft)).toEqual(['b/index.html', 'index.html']);
});

test('a published file that is gone is not taken from the draft either: that it lost a name shows', () => {
  fillDraft(draft, published());
  const before = published();
  rmSync(join(site, 'a'), { recursive: true });
  expect([...fillDraft(draft, before).keys()].sort()).toEqual(['b/index.html', 'index.html']);
});

test('nothing is taken of a site that was moved away: whoever has it may write to it', () => {
  fillDraft(draft, published());
  const before = published();
  renameSync(site, join(scratch, 'kept'));
  expect(fillDraft(draft, before).size).toBe(0);
  expect(readdirSync(draft)).toEqual([]);
});

test('files are taken together or not at all; the rest is dropped', () => {
  const keys = new Map(published().map(({ path }) => [path, { key: `key of ${path}` }]));
  const former = formerSite(keys, fillDraft(draft, published()), draft);
  expect(former.key('a/index.html')).toBe('key of a/index.html');
  expect(former.take(['a/index.html', 'none.html'])).toBeNull();
  expect(former.take(['index.html'])).toEqual([{ bytes: 10, state: fileState(join(site, 'index.html')) }]);
  former.dropRest();
  expect(readdirSync(draft)).toEqual(['index.html']);
  expect(former.take(['a/index.html'])).toBeNull();
  expect(readFileSync(join(site, 'a/index.html'), 'utf8')).toBe('a/index.html');
});
