import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileStates, statesHold } from './file-states.ts';

let folder: string;
let page: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-states-')));
  mkdirSync(join(folder, 'below'));
  page = join(folder, 'below', 'a.md');
  writeFileSync(page, 'one');
  writeFileSync(join(folder, 'b.md'), 'two');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Files were there long before. */
const later = Number.POSITIVE_INFINITY;

test.each<[says: string, change: () => void]>([
  ['a file is written anew', () => writeFileSync(page, 'one more')],
  ['a file is added', () => writeFileSync(join(folder, 'c.md'), '')],
  ['a file is removed', () => rmSync(page)],
  ['a file is renamed', () => renameSync(page, join(folder, 'below', 'c.md'))],
  ['another file takes its place', () => renameSync(join(folder, 'b.md'), page)],
  ['a file has another date', () => utimesSync(page, 1, 1)],
  ['everything is gone', () => rmSync(folder, { recursive: true })],
])('states no longer hold when %s', (_says, change) => {
  const states = fileStates([folder], later);
  expect(states.size).toBe(2);
  expect(statesHold(states, [folder])).toBe(true);
  change();
  expect(statesHold(states, [folder])).toBe(false);
});

test('of files as young as the reading, the bytes decide and not the clock', () => {
  const states = fileStates([folder], Date.now());
  utimesSync(page, 1, 1);
  expect(statesHold(states, [folder])).toBe(true);
  writeFileSync(page, 'eno');
  expect(statesHold(states, [folder])).toBe(false);
});

test('links are known by what they lead to', () => {
  symlinkSync(page, join(folder, 'link.md'));
  const states = fileStates([join(folder, 'link.md')], later);
  expect(statesHold(states, [join(folder, 'link.md')])).toBe(true);
  writeFileSync(page, 'eno');
  expect(statesHold(states, [join(folder, 'link.md')])).toBe(false);
});

test('a file that is not there has a state as well', () => {
  const missing = join(folder, 'terms.yml');
  const states = fileStates([missing], later);
  expect(statesHold(states, [missing])).toBe(true);
  writeFileSync(missing, '');
  expect(statesHold(states, [missing])).toBe(false);
});
