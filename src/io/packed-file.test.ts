import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetFormer, isWhole, openPacked, writePacked } from './packed-file.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-packed-'));
  file = join(folder, 'deeper', `de-${'a'.repeat(40)}`);
});
afterEach(() => rmSync(folder, { recursive: true }));

const large = 'ein langer Text\n'.repeat(100_000);
const entries = [
  ['one', ''],
  ['zwei\n"2"', 'Текст'],
  ['large', large],
  ['last', 'end'],
] as const;

function write(): void {
  writePacked(
    file,
    entries.map(([name, text]) => [name, Buffer.from(text)]),
  );
}

test('texts come back by name', () => {
  write();
  const packed = openPacked(file)!;
  expect(isWhole(file)).toBe(true);
  for (const [name, text] of entries) expect(packed.get(name)?.toString()).toBe(text);
  expect(packed.get('none')).toBeNull();
  expect(readdirSync(join(folder, 'deeper'))).toHaveLength(1);
});

test('no file at all', () => {
  expect(isWhole(file)).toBe(false);
  expect(openPacked(file)).toBeNull();
});

test('an empty one', () => {
  writePacked(file, []);
  expect(isWhole(file)).toBe(true);
  expect(openPacked(file)?.get('one')).toBeNull();
});

test.each<[string, () => void]>([
  ['cut short', () => truncateSync(file, readFileSync(file).length - 1)],
  ['cut inside its head', () => truncateSync(file, 10)],
  ['empty', () => truncateSync(file, 0)],
  ['longer', () => writeFileSync(file, 'x', { flag: 'a' })],
  [
    'one bit changed',
    () => {
      const bytes = readFileSync(file);
      bytes[bytes.length - 2]! ^= 1;
      writeFileSync(file, bytes);
    },
  ],
  ['another file', () => writeFileSync(file, 'hello\n')],
])('a damaged file is not whole: %s', (_, damage) => {
  write();
  damage();
  expect(isWhole(file)).toBe(false);
});

test('former states are forgotten but for the last; others stay', () => {
  write();
  const at = (name: string): string => join(folder, 'deeper', name);
  const names = [
    `de-${'b'.repeat(40)}`,
    `de-${'c'.repeat(40)}`,
    `de-${'d'.repeat(40)}.123`,
    `de-AT-${'b'.repeat(40)}`,
    'de-x',
  ];
  for (const [age, name] of names.entries()) {
    writeFileSync(at(name), '');
    utimesSync(at(name), 1000 - age, 1000 - age);
  }
  forgetFormer(file);
  expect(names.filter((name) => existsSync(at(name)))).toEqual([names[0], names[3], names[4]]);
  expect(isWhole(file)).toBe(true);
});
