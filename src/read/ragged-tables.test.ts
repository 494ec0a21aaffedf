import { expect, test } from 'vitest';
import { findingsOf, htmlOf } from '../../tests/tiny/tiny-page.ts';

/** The cells of each body row. */
function rows(markdown: string): string[][] {
  return [...htmlOf(markdown).matchAll(/<tr>\s*((?:<td>.*<\/td>\s*)+)<\/tr>/g)].map(([, cells]) =>
    [...cells!.matchAll(/<td>(.*?)<\/td>/g)].map(([, text]) => text!),
  );
}

test.each([
  ['even', '| a | b |', [['a', 'b']], []],
  ['a missing cell is empty', '| a |', [['a', '']], ['MD004 3:1 the row has 1 cells, the head has 2']],
  [
    'a surplus one goes into the last',
    '| a | b | *c* |',
    [['a', 'b|<em>c</em>']],
    ['MD004 3:1 the row has 3 cells, the head has 2'],
  ],
  [
    'code with a bar in it is not torn out',
    '| a | `b|c` |',
    [['a', '`b|c`']],
    ['MD004 3:1 the row has 3 cells, the head has 2'],
  ],
])('%s', (_name, row, cells, findings) => {
  const table = `| x | y |\n|---|---|\n${row}`;
  expect(rows(table)).toEqual(cells);
  expect(findingsOf(table)).toEqual(findings);
});

test('a wide head over many short rows is not filled up with empty cells', () => {
  const wide = `${'|a'.repeat(2000)}|\n${'|-'.repeat(2000)}|\n${'|b|\n'.repeat(2000)}`;
  expect(htmlOf(wide).length).toBeLessThan(200_000);
  expect(findingsOf(wide)).toHaveLength(2000);
});
