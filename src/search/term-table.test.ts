import { expect, test } from 'vitest';
import { readPostings, termOf } from './postings.ts';
import { type SearchText, TermTable } from './term-table.ts';

const page = { title: 'TTL (POX)', element: 'TTL', description: 'Hours', headings: ['Remarks'], html: '' };

/** Weights by word, of each page. */
function weights(...pages: readonly SearchText[]): Record<string, number>[] {
  const table = new TermTable();
  for (const of of pages) table.add(of);
  const found = pages.map((): Record<string, number> => ({}));
  for (const line of table.lines()) readPostings(line, (of, weight) => (found[of]![termOf(line)] = weight));
  return found;
}

test('a word weighs what its places weigh together', () => {
  const [words] = weights({ ...page, html: '<p>hours hours <b>hours</b> of TTL</p>remarks<br>one' });
  expect(words).toEqual({ ttl: 5, pox: 4, hours: 4, remarks: 2, of: 1, one: 1 });
});

test('no word weighs more than eight', () => {
  const everywhere = { title: 'a', element: 'a', description: 'a', headings: ['a'], html: 'a a a a' };
  expect(weights(everywhere)).toEqual([{ a: 8 }]);
});

test('titles are no HTML, the text is', () => {
  const [words] = weights({ ...page, title: 'a&lt;b', headings: ['Q&A <i>'], html: 'x&#x3C;y &amp;lt; <i>z</i>' });
  expect(Object.keys(words!).sort().join(' ')).toBe('a b hours i lt q ttl x y z');
});

test('what other pages said before says nothing', () => {
  const one = { ...page, html: 'hours hours ttl of' };
  const other = {
    title: 'of hours',
    element: 'of',
    description: 'of',
    headings: ['of'],
    html: 'hours 文件夹 remarks remarks',
  };
  const [first, between, again] = weights(one, other, one);
  expect(again).toEqual(first);
  expect(between).toEqual(weights(other)[0]);
});

test('as many words as there are', () => {
  const many = Array.from({ length: 5000 }, (_, number) => `w${number}`);
  const [words, again] = weights({ ...page, html: many.join(' ') }, { ...page, html: many.join(' ') });
  expect(many.filter((word) => words![word] === undefined)).toEqual([]);
  expect(again).toEqual(words);
});

test('lines are sorted by code unit, one a term', () => {
  const table = new TermTable();
  table.add({ ...page, html: 'zz 文件夹 aa ÿ' });
  table.add({ ...page, html: 'aa b' });
  const terms = table.lines().map(termOf);
  expect(terms).toEqual([...terms].sort());
  expect(new Set(terms).size).toBe(terms.length);
});
