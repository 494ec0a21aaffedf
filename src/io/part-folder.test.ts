import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Part } from '../model/part.ts';
import { describePart, findParts, partBytes, partFolder, writeBytes } from './part-folder.ts';

const about: Omit<Part, 'version' | 'files'> = {
  shard: 2,
  of: 3,
  key: { tool: '', settings: '', content: '', source: '' },
  site: { pages: 1, topics: 1, locales: ['ru'], findings: { error: 0, warning: 0, note: 0 } },
  compared: { pages: 0, bytes: 0, seconds: 0 },
};
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-part-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a part stands beside the site and says what it holds', async () => {
  const at = partFolder(join(folder, 'site'), about);
  expect(at).toBe(join(folder, 'site.parts', '2-of-3'));
  writeBytes(join(at, 'pages', 'ru', 'index.html'), 'x');
  const part = await describePart(at, about);
  expect(part.files.map(({ path }) => path)).toEqual(['pages/ru/index.html']);
  expect(findParts(join(folder, 'site.parts'))).toEqual([{ folder: at, part }]);
  expect(partBytes(at, part.files[0]!)?.toString()).toBe('x');
  writeFileSync(join(at, 'pages', 'ru', 'index.html'), 'y');
  expect(partBytes(at, part.files[0]!)).toBeNull();
  rmSync(join(at, 'pages', 'ru', 'index.html'));
  expect(partBytes(at, part.files[0]!)).toBeNull();
});

test('parts are found where their artifacts were unpacked, and half written ones are not', async () => {
  for (const name of ['b/artifact/x', 'a', '.1-of-3.draft-1-1', 'far/too/deep/down']) {
    writeBytes(join(folder, name, 'pages', 'x'), '');
    await describePart(join(folder, name), about);
  }
  expect(findParts(folder).map((found) => found.folder)).toEqual([
    join(folder, 'a'),
    join(folder, 'b', 'artifact', 'x'),
  ]);
  expect(findParts(join(folder, 'a'))).toHaveLength(1);
  expect(findParts(join(folder, 'nowhere'))).toEqual([]);
});

test('a description that is none is told', async () => {
  writeBytes(join(folder, 'a', 'part.json'), '{"version":2}');
  writeBytes(join(folder, 'b', 'part.json'), 'x');
  expect(findParts(folder).map(({ part }) => part)).toEqual([null, null]);
  renameSync(join(folder, 'b'), join(folder, 'c'));
  expect(findParts(folder)).toHaveLength(2);
});
