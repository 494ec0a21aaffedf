import { expect, test } from 'vitest';
import { cellsOf, wrapped } from './wrapped.ts';

test.each<[string, number, number, string[]]>([
  ['one line', 20, 9, ['one line']],
  ['broken at a blank', 10, 9, ['broken at', 'a blank']],
  ['white \n\t space', 20, 9, ['white space']],
  ['', 10, 9, ['']],
  ['unbreakable', 4, 9, ['unbr', 'eaka', 'ble']],
  ['元素的名称', 4, 9, ['元素', '的名', '称']],
  ['one two three four', 5, 2, ['one', 'two…']],
  ['three wordss end', 6, 2, ['three', 'words…']],
  ['bad \u001B[31m', 20, 9, ['bad \uFFFD[31m']],
])('%j in %i cells and at most %i lines', (text, columns, most, lines) => {
  expect(wrapped(text, columns, most)).toEqual(lines);
});

test('a text of a megabyte is cut at once', () => {
  const lines = wrapped('x'.repeat(1_000_000), 40, 2);
  expect(lines.map(cellsOf)).toEqual([40, 40]);
  expect(lines[1]).toMatch(/…$/);
});
