import { expect, test } from 'vitest';
import { type Members, rowOrder } from './row-order.ts';

/** Rows as one letter for each, columns as texts of letters in their own order. */
function order(...columns: readonly string[]): string {
  const letters = [...new Set(columns.join(''))].sort();
  const rows = letters.map(
    (letter): Members => columns.map((text) => (text.includes(letter) ? [text.indexOf(letter)] : [])),
  );
  const numbers = columns.map((_, column) => column);
  return rowOrder(rows, numbers)
    .map((row) => letters[row])
    .join('');
}

test.each([
  ['the first column', ['abc', 'abc'], 'abc'],
  ['what it lacks stands behind its neighbour', ['abc', 'axbyc'], 'axbyc'],
  ['at the beginning', ['abc', 'xabc'], 'xabc'],
  ['earlier columns before later ones', ['ab', 'axb', 'ayb'], 'axyb'],
  ['but not against a later column', ['ab', 'axb', 'ayxb'], 'ayxb'],
  ['two in a row', ['ab', 'axyb'], 'axyb'],
  ['a crossing goes by the first column', ['abc', 'cba'], 'abc'],
  ['nothing in the first column', ['', 'ba', 'bxa'], 'bxa'],
])('%s', (_, columns, expected) => {
  expect(order(...columns)).toBe(expected);
});
