import { expect, test } from 'vitest';
import { termOf } from './postings.ts';
import { termShards } from './term-shards.ts';
import { TermTable } from './term-table.ts';

/** The lines of pages of 50 words each, four of five of them on one page only. */
function lines(count: number): string[] {
  const table = new TermTable();
  for (let page = 0; page < count; page++) {
    const words = Array.from({ length: 50 }, (_, word) => (word % 5 === 0 ? `всюду${word}` : `слово${page}x${word}`));
    table.add({ title: `title${page}`, element: '', description: '', headings: [], html: words.join(' ') });
  }
  return table.lines();
}

test('shards are sorted by code unit, whole lines, each named after its first term', () => {
  const shards = termShards(lines(300));
  expect(shards.length).toBeGreaterThan(2);
  const terms = shards.flatMap(({ text }) => text.split('\n').map(termOf));
  expect(terms).toEqual([...terms].sort());
  expect(new Set(terms).size).toBe(terms.length);
  for (const { from, text } of shards) expect(termOf(text)).toBe(from);
});

test('every line is in one of them', () => {
  const all = lines(300);
  expect(termShards(all).flatMap(({ text }) => text.split('\n'))).toEqual(all);
});

test('a large locale has larger shards, not more of them than hosts bear', () => {
  const few = termShards(lines(300)).length;
  const many = termShards(lines(3000)).length;
  expect(many).toBeGreaterThan(few);
  expect(many).toBeLessThanOrEqual(37);
});

test('no terms, no shards', () => {
  expect(termShards([])).toEqual([]);
});
