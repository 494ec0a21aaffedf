import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepJson, keptJson } from './kept-json.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what was kept comes back, and nothing else stays', () => {
  const file = join(folder, 'below', 'a');
  expect(keptJson(file)).toBeNull();
  keepJson(file, { a: [1, 'ж'] });
  expect(keptJson(file)).toEqual({ a: [1, 'ж'] });
  expect(readdirSync(join(folder, 'below'))).toEqual(['a']);
});

test('a value that stands there is not written again, and another one is not taken for it', () => {
  const file = join(folder, 'a');
  const sum = keepJson(file, { a: 1 });
  rmSync(file);
  expect(keepJson(file, { a: 1 }, sum)).toBe(sum);
  expect(readdirSync(folder)).toEqual([]);
  const other = keepJson(file, { a: 2 }, sum);
  expect(keptJson(file, other)).toEqual({ a: 2 });
  expect(keptJson(file, sum)).toBeNull();
});

test('a damaged file holds nothing', () => {
  const file = join(folder, 'a');
  keepJson(file, { a: 1 });
  writeFileSync(file, readFileSync(file, 'utf8').replace('1', '2'));
  expect(keptJson(file)).toBeNull();
});

test('a disk that refuses is no fault', () => {
  mkdirSync(join(folder, 'a'));
  keepJson(join(folder, 'a'), 1);
  expect(keptJson(join(folder, 'a'))).toBeNull();
});
