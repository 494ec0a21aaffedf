import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextTable } from './text-table.ts';

const odd = fc.constantFrom('', '元素', 'é', 'e\u0301', '\u{1F600}', '\uD800', '\0');

test('every text has one number, in the order in which they came, in any thread', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ maxLength: 3 }), odd), { maxLength: 80 }), (texts) => {
      const table = new TextTable();
      const distinct = [...new Set(texts)];
      expect(texts.map((text) => table.id(text))).toEqual(texts.map((text) => distinct.indexOf(text)));
      for (const known of [table, new TextTable(table.shared())]) {
        expect(Array.from({ length: known.count }, (_, id) => known.text(id))).toEqual(distinct);
        expect(distinct.map((text) => known.find(text))).toEqual([...distinct.keys()]);
        expect(distinct.map((_, id) => known.length(id))).toEqual(distinct.map(({ length }) => length));
      }
    }),
    { numRuns: 30 },
  );
});

test('a text that is not there has no number', () => {
  const table = new TextTable();
  expect(table.find('')).toBe(-1);
  table.id('here');
  expect(table.find('there')).toBe(-1);
  expect(table.count).toBe(1);
});

test('it grows', () => {
  const table = new TextTable();
  const texts = Array.from({ length: 5000 }, (_, k) => `a text that is long enough to need more room: ${k}`);
  for (const text of texts) table.id(text);
  expect(texts.map((text) => table.find(text))).toEqual([...texts.keys()]);
  expect(table.text(4999)).toBe(texts[4999]);
});

test('what others have of it stays as it was', () => {
  const table = new TextTable();
  table.id('a');
  const data = table.shared();
  const other = new TextTable(data);
  expect([other.id('b'), other.id('a')]).toEqual([1, 0]);
  expect(new TextTable(data).find('b')).toBe(-1);
  expect(new TextTable(data).id('c')).toBe(1);
});
