import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBaseline, writeBaseline } from './baseline-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-baseline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('comes back as it was written, one finding a line', () => {
  const file = join(folder, 'new', 'base.json');
  const baseline = { LK001: { de: { aa: 1, bb: 2 } }, SI001: { '': { cc: 1 } } };
  writeBaseline(file, baseline);
  expect(readBaseline(file)).toEqual(baseline);
  expect(readFileSync(file, 'utf8')).toContain('\n    "aa": 1,\n    "bb": 2\n');
});

test('none yet', () => {
  expect(readBaseline(join(folder, 'none.json'))).toBeNull();
});

test.each([
  ['no JSON', '{"version": 1, "findings"', 'is no baseline of Hexapla'],
  ['other JSON', '[]', 'is no baseline of Hexapla'],
  ['a report', '{"findings": [], "summary": {}}', 'has the version undefined, not 1'],
  ['a later form', '{"version": 2, "findings": {}}', 'has the version 2, not 1'],
  ['counts that are none', '{"version": 1, "findings": {"LK001": {"de": {"aa": "1"}}}}', 'is damaged'],
  ['a list of counts', '{"version": 1, "findings": {"LK001": {"de": [1]}}}', 'is damaged'],
])('a broken file is said, and never taken for an empty one: %s', (_name, text, message) => {
  const file = join(folder, 'broken.json');
  writeFileSync(file, text);
  expect(() => readBaseline(file)).toThrow(message);
});
