import { expect, test } from 'vitest';
import { readPostings, termOf } from './postings.ts';
import { termShards } from './term-shards.ts';

/** Pages of `count` words each, four of five of them on one page only. */
function pages(count: number): string[] {
  return Array.from({ length: count }, (_, page) => {
    const words = Array.from({ length: 50 }, (_, word) => (word % 5 === 0 ? `всюду${word}` : `слово${page}x${word}`));
    return `${words.join(' ')}\ttitle${page}`;
  });
}

test('shards are sorted by code unit, whole lines, each named after its first term', () => {
  const shards = termShards(pages(300));
  expect(shards.length).toBeGreaterThan(2);
  const terms = shards.flatMap(({ text }) => text.split('\n').map(termOf));
  expect(terms).toEqual([...terms].sort());
  expect(new Set(terms).size).toBe(terms.length);
  for (const { from, text } of shards) expect(termOf(text)).toBe(from);
});

test('every word of every page is in them, with its weight', () => {
  const found: string[] = [];
  for (const { text } of termShards(['a b\tc', 'b', '\ta'])) {
    for (const line of text.split('\n'))
      readPostings(line, (page, weight) => found.push(`${termOf(line)} ${page} ${weight}`));
  }
  expect(found.sort()).toEqual(['a 0 1', 'a 2 2', 'b 0 1', 'b 1 1', 'c 0 2']);
});

test('a large locale has larger shards, not more of them than hosts bear', () => {
  const few = termShards(pages(300)).length;
  const many = termShards(pages(3000)).length;
  expect(many).toBeGreaterThan(few);
  expect(many).toBeLessThanOrEqual(37);
});

test('no pages, no shards', () => {
  expect(termShards([])).toEqual([]);
});
