import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileState, sameButNames } from './file-states.ts';
import { type FormerPage, takeOver } from './former-page.ts';
import { copyFiles, writeFiles } from './site-files.ts';

let folder: string;
let former: FormerPage;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-former-'));
  const file = join(folder, 'published.html');
  writeFileSync(file, '<p>one');
  former = { key: 'k', file, state: fileState(file) };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a published page gets a second name', () => {
  const to = join(folder, 'draft', 'a', 'index.html');
  expect(takeOver(former, to)).toEqual({ bytes: 6, state: fileState(to) });
  // The second name shows: it is another state than before, of the same bytes.
  expect(fileState(to)).not.toBe(former.state);
  expect(sameButNames(fileState(to), former.state!)).toBe(true);
  expect(statSync(to).ino).toBe(statSync(former.file).ino);
});

test('a page that somebody changed since is not taken over', () => {
  writeFileSync(former.file, '<p>two');
  expect(takeOver(former, join(folder, 'draft.html'))).toBeNull();
  rmSync(former.file);
  expect(takeOver(former, join(folder, 'draft.html'))).toBeNull();
  expect(existsSync(join(folder, 'draft.html'))).toBe(false);
});

test('what is written over it leaves the published page alone', () => {
  takeOver(former, join(folder, 'draft.html'));
  writeFiles(folder, new Map([['draft.html', 'text']]));
  expect(readFileSync(former.file, 'utf8')).toBe('<p>one');
  rmSync(join(folder, 'draft.html'));
  takeOver({ ...former, state: fileState(former.file) }, join(folder, 'draft.html'));
  writeFileSync(join(folder, 'picture'), 'picture');
  copyFiles(folder, new Map([['draft.html', join(folder, 'picture')]]));
  expect(readFileSync(former.file, 'utf8')).toBe('<p>one');
  expect(readFileSync(join(folder, 'draft.html'), 'utf8')).toBe('picture');
});
