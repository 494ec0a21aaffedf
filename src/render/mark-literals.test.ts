import { expect, test } from 'vitest';
import { textOfHtml } from './html-text.ts';
import { type LiteralMark, markLiterals } from './mark-literals.ts';

/** The HTML with `|names|` where marks stand. */
function marked(html: string, blocks: readonly string[], marks: readonly LiteralMark[]): string {
  const made = markLiterals(html, blocks, marks, (names) => `Original: ${names}`);
  expect(textOfHtml(made)).toBe(textOfHtml(html));
  const mark = /<span class="original-name" role="note" tabindex="0" aria-label="Original: ([^"]*)"><\/span>/g;
  return made.replaceAll(mark, '|$1|');
}

const mark = (block: number, damaged = 'Get Item', original = 'GetItem'): LiteralMark => ({
  blocks: [block],
  damaged,
  original,
});

test.each<[string, string, string[], LiteralMark[], string]>([
  ['behind the word', '<p>Use Get Item.</p>', ['Use Get Item.'], [mark(0)], '<p>Use Get Item|GetItem|.</p>'],
  [
    'in the block that it is about',
    '<p>Get Item</p>\n<p>Get Item</p>',
    ['Get Item', 'Get Item'],
    [mark(1)],
    '<p>Get Item</p>\n<p>Get Item|GetItem|</p>',
  ],
  [
    'behind a link, not in it',
    '<p><a href="/x/">Get Item</a>.</p>',
    ['Get Item.'],
    [mark(0)],
    '<p><a href="/x/">Get Item</a>|GetItem|.</p>',
  ],
  [
    'through marks, entities and line ends',
    '<p>A &amp; B <em>Get\nItem</em></p>',
    ['A & B Get Item'],
    [mark(0)],
    '<p>A &amp; B <em>Get\nItem|GetItem|</em></p>',
  ],
  [
    'one mark a block, with all names',
    '<p>Get Item, Aus</p>',
    ['Get Item, Aus'],
    [mark(0, 'Aus', 'off'), mark(0)],
    '<p>Get Item|off, GetItem|, Aus</p>',
  ],
  [
    'one mark a row of a table',
    '<tr><td>Aus</td><td>Get Item</td></tr><tr><td>Aus</td></tr>',
    ['Aus', 'Get Item', 'Aus'],
    [mark(0, 'Aus', 'off'), mark(1), mark(2, 'Aus', 'off')],
    '<tr><td>Aus|off, GetItem|</td><td>Get Item</td></tr><tr><td>Aus|off|</td></tr>',
  ],
  [
    'not among the languages beside a heading, nor in attributes',
    '<h2 title="a > Aus">X</h2><p class="versions"><a href="/">Aus</a></p><p>Aus</p>',
    ['X', 'Aus'],
    [mark(1, 'Aus', 'off')],
    '<h2 title="a > Aus">X</h2><p class="versions"><a href="/">Aus</a></p><p>Aus|off|</p>',
  ],
  [
    'where the page says more than its blocks: in the only block with this text',
    '<p>Aus</p><p>Dies ist Aus.</p>',
    ['Dies ist Aus.'],
    [mark(0, 'Aus', 'off')],
    '<p>Aus</p><p>Dies ist Aus|off|.</p>',
  ],
  [
    'not in the head of a table',
    '<table><thead><tr><th>Aus</th></tr></thead><tbody><tr><td>Aus</td></tr></tbody></table>',
    ['Aus', 'Aus'],
    [mark(0, 'Aus', 'off'), mark(1, 'Aus', 'off')],
    '<table><thead><tr><th>Aus</th></tr></thead><tbody><tr><td>Aus|off|</td></tr></tbody></table>',
  ],
  ['nowhere in doubt', '<p>Aus</p><p>Aus</p>', ['Aus'], [mark(0, 'Aus', 'off')], '<p>Aus</p><p>Aus</p>'],
  ['nowhere without the word', '<p>An</p>', ['An'], [mark(0, 'Aus', 'off')], '<p>An</p>'],
  ['no name can end the label', '<p>Aus</p>', ['Aus'], [mark(0, 'Aus', 'a"b<c')], '<p>Aus|a&quot;b&lt;c|</p>'],
])('%s', (_what, html, blocks, marks, wanted) => {
  expect(marked(html, blocks, marks)).toBe(wanted);
});
