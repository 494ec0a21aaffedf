import { expect, test } from 'vitest';
import { neighbourAddress, pageAddress, shardOf } from './element-card.ts';

test.each([
  ['a/b', 'a/c', 'b'],
  ['b', 'c', 'b'],
  ['a/b', 'c', '/a/b'],
  ['b', 'a/c', '/b'],
  ['a/b/d', 'a/c', '/a/b/d'],
  ['a/b', 'a/b/c', '/a/b'],
])('%s, as %s names it: %s', (neighbour, page, named) => {
  expect(neighbourAddress(neighbour, page)).toBe(named);
  expect(pageAddress(named, page)).toBe(neighbour);
});

test('the hash is FNV-1a, so that it never changes between versions', () => {
  // Vectors from http://www.isthe.com/chongo/src/fnv/test_fnv.c
  expect(shardOf('', 2 ** 32)).toBe(0x811c9dc5);
  expect(shardOf('a', 2 ** 32)).toBe(0xe40c292c);
  expect(shardOf('foobar', 2 ** 32)).toBe(0xbf9cf968);
});

test('pages spread evenly', () => {
  const counts = new Array<number>(40).fill(0);
  for (let page = 0; page < 4000; page++) counts[shardOf(`reference/element-${page}`, 40)]! += 1;
  expect(Math.max(...counts)).toBeLessThan(150);
  expect(Math.min(...counts)).toBeGreaterThan(60);
});
