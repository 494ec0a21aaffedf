import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { replaceFile } from './replace-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-replace-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('writes, writes again, and leaves nothing beside', () => {
  const path = join(folder, 'new', 'a.json');
  replaceFile(path, 'one\r\n');
  replaceFile(path, 'two');
  expect(readFileSync(path, 'utf8')).toBe('two');
  expect(readdirSync(join(folder, 'new'))).toEqual(['a.json']);
});

test('a folder in its place, or a file where a folder is needed, is said, and nothing is left behind', () => {
  mkdirSync(join(folder, 'taken'));
  expect(() => replaceFile(join(folder, 'taken'), 'x')).toThrow(UsageError);
  writeFileSync(join(folder, 'file'), '');
  expect(() => replaceFile(join(folder, 'file', 'a'), 'x')).toThrow(UsageError);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
