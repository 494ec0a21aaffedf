import { expect, test } from 'vitest';
import { htmlOf } from '../../tests/tiny/tiny-page.ts';

/** Without white space between tags. */
const tight = (markdown: string) => htmlOf(markdown).replaceAll(/>\s+</g, '><');
const region = (name: string, inner: string) =>
  `<section class="table" tabindex="0" aria-label="${name}"><table>${inner}</table></section>`;

test('a table scrolls by itself, has a name, and its head heads columns', () => {
  expect(tight('| a | b |\n|---|---|\n| c | d |')).toBe(
    region(
      'table',
      '<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody>',
    ),
  );
});

test('it is named after the heading above it', () => {
  expect(tight('# A\n\n#### B *c*\n\n| a |\n|---|')).toContain('aria-label="B c"');
});

test('an empty head goes, and the first cells head their rows', () => {
  expect(tight('| | |\n|---|---|\n| **a** | b |\n| | c |')).toBe(
    region(
      'table',
      '<tbody><tr><th scope="row"><strong>a</strong></th><td>b</td></tr><tr><td></td><td>c</td></tr></tbody>',
    ),
  );
});

test.each([
  ['alignment becomes a class', '| a |\n|:-:|\n| b |', '<td class="center">b</td>'],
  ['left is the usual', '| a |\n|:--|\n| b |', '<td>b</td>'],
  ['breaks at the end of a cell go', '| a |\n|---|\n| b<br/> <br/> |', '<td>b</td>'],
  ['those in it stay', '| a |\n|---|\n| b<br/>c |', '<td>b<br>c</td>'],
  ['tables of raw HTML too', '<table><tr><td align="right">b<br></td></tr></table>', '<td class="right">b</td>'],
])('%s', (_name, markdown, cell) => {
  expect(htmlOf(markdown).replaceAll('<br>\n', '<br>')).toContain(cell);
});

test('a table in a table scrolls with the outer one', () => {
  expect(
    tight('<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>').match(/<section class="table"/g),
  ).toHaveLength(1);
});
