import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { readChanges, writeChanges } from './change-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'hexapla-changes-'));
const changes = new Map([['key', { sentences: [[{ kind: 'added' as const, text: 'Neu.' }]], count: 1 }]]);
beforeEach(() => writeChanges(folder, 'v1', changes));
afterAll(() => rmSync(folder, { recursive: true }));

test('what was found out is there the next time, and nothing else is left in the folder', () => {
  expect(readChanges(folder, 'v1')).toEqual(changes);
  expect(readdirSync(folder)).toEqual(['source-changes']);
});

test('another version knows nothing of it', () => {
  expect(readChanges(folder, 'v2').size).toBe(0);
});

test.each([
  ['cut off', (text: string) => text.slice(0, -3)],
  ['changed', (text: string) => text.replace('Neu', 'Alt')],
  ['empty', () => ''],
])('a file that is %s is not believed', (_what, damage) => {
  const file = join(folder, 'source-changes');
  writeFileSync(file, damage(readFileSync(file, 'utf8')));
  expect(readChanges(folder, 'v1').size).toBe(0);
});

test('a folder that cannot be written to is no fault', () => {
  expect(() => writeChanges(join(folder, 'source-changes', 'under-a-file'), 'v1', changes)).not.toThrow();
});
