import { expect, test } from 'vitest';
import type { PartFolder } from './io/part-folder.ts';
import type { Part, PartKey } from './model/part.ts';
import type { UsageError } from './model/usage-error.ts';
import { partsTogether } from './parts-together.ts';

const key: PartKey = { tool: 't', settings: 's', content: 'c', source: 'o' };

function partIn(folder: string, shard: number, of: number, more: Partial<PartKey> = {}): PartFolder {
  const site = { pages: 1, topics: 1, locales: [], findings: { error: 0, warning: 0, note: 0 } };
  const compared = { pages: 0, bytes: 0, seconds: 0 };
  const part: Part = { version: 1, shard, of, key: { ...key, ...more }, files: [], site, compared };
  return { folder, part };
}

test('all parts of one site come in order, however many digits', () => {
  const found = [10, 9, 2, 1, 3, 4, 8, 7, 6, 5].map((shard) => partIn(`f${shard}`, shard, 10));
  expect(partsTogether(found, 'parts').map(({ part }) => part.shard)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test.each<[string, PartFolder[], string]>([
  ['none', [], 'there is no part of a site in parts'],
  ['one missing', [partIn('a', 1, 2)], 'part 2 of 2 is missing in parts'],
  ['several missing', [partIn('a', 2, 4), partIn('b', 4, 4)], 'parts 1, 3 of 4 are missing in parts'],
  ['one twice', [partIn('a', 1, 2), partIn('b', 2, 2), partIn('c', 2, 2)], 'part 2 of 2 is there twice: b and c'],
  ['of other numbers', [partIn('a', 1, 2), partIn('b', 2, 3)], 'parts holds part 1 of 2 and part 2 of 3'],
  ['unreadable', [{ folder: 'a', part: null }], 'a holds a part that this version of Hexapla cannot read'],
  [
    'another version and so another everything',
    [partIn('a', 1, 2), partIn('b', 2, 2, { tool: 'x', content: 'x' })],
    'parts 1 and 2 of 2 were made by different versions of Hexapla, of its packages or of Node',
  ],
  [
    'other settings',
    [partIn('a', 1, 2), partIn('b', 2, 2, { settings: 'x', content: 'x' })],
    'parts 1 and 2 of 2 were made with different settings',
  ],
  [
    'other content',
    [partIn('b', 3, 3, { content: 'x' }), partIn('a', 1, 3), partIn('c', 2, 3)],
    'parts 1 and 3 of 3 were made from different content',
  ],
  [
    'another source',
    [partIn('a', 1, 2), partIn('b', 2, 2, { source: 'x' })],
    'parts 1 and 2 of 2 were made from different source texts',
  ],
])('refused: %s', (_, found, message) => {
  expect(() => partsTogether(found, 'parts')).toThrow(message);
});

test('what is missing comes with the command that makes it', () => {
  let fix = '';
  try {
    partsTogether([partIn('a', 1, 3), partIn('b', 3, 3)], 'parts');
  } catch (error) {
    fix = (error as UsageError).fix;
  }
  expect(fix).toBe('make it with npx hexapla build --shard 2/3');
});
