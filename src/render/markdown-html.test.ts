import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bothWays } from '../../tests/both-html-ways.ts';
import { pageFile, readOptions, titled } from '../../tests/tiny/tiny-page.ts';
import { takesShortWay } from './short-way.ts';

const words = fc.constantFrom(
  ...['word', 'слово', '元素', 'a & b', '1 < 2', '`x <y> & z`', '` `` `', '**b**', '*e* ', '~~d~~', '**a `b` *c***'],
  ...[
    '<br/>',
    '<br> ',
    'x<br/>  y',
    '  ',
    '\\\n',
    '  \n  next',
    '[link](a.md "ti\'tle")',
    '[**b**<br/>c](b.md)',
    '[](c.md)',
  ],
  ...['![pic](p.png)', '![](p.png "t")', '[![p](p.png)](d.md)', '<https://a.example/?q=1&r>', 'https://b.example/x_y'],
  ...[
    '<servername>',
    '&amp; &lt; &quot; &nbsp; &#0;',
    '"quoted" \'text\' `',
    '<a name="here"></a>',
    '<!-- c -->',
    '\u{1f600}',
  ],
  ...['**<br/> bold**', '*\\\n soft*', '| bar', '$x$', '\t', 'a\u00a0', '<a id="x&quot;y"></a>'],
);
const line = fc.array(words, { maxLength: 5 }).map((parts) => parts.join(' '));
const cells = fc.array(line, { minLength: 1, maxLength: 4 });
const table = fc
  .tuple(
    cells,
    fc.array(fc.constantFrom('---', ':--', '--:', ':-:'), { minLength: 1, maxLength: 4 }),
    fc.array(cells, { maxLength: 4 }),
  )
  .map(([head, marks, rows]) => {
    const oneLine = (row: readonly string[]) => `|${row.map((cell) => cell.replaceAll('\n', ' ')).join('|')}|`;
    const width = Math.min(head.length, marks.length);
    return [oneLine(head.slice(0, width)), `|${marks.slice(0, width).join('|')}|`, ...rows.map(oneLine)].join('\n');
  });
const emptyHead = cells.map((row) => `| | |\n|---|---|\n|${row.map((cell) => cell.replaceAll('\n', ' ')).join('|')}|`);
const code = fc
  .tuple(fc.constantFrom('', 'xml', 'XML', 'no-such', ' js meta', 'C#'), line)
  .map(([language, text]) => `\`\`\`${language}\n<a b="c">${text}</a>\n\`\`\``);
const { block } = fc.letrec<{ block: string; list: string; quote: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    line,
    fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
    table,
    emptyHead,
    code,
    fc.constantFrom('***', '    indented <code>\n', '<a name="apart"></a>', '<br/>', 'Setext\n---'),
    tie('list'),
    tie('quote'),
  ),
  list: fc
    .tuple(
      fc.constantFrom('- ', '* ', '1. ', '7) ', '0. '),
      fc.array(tie('block'), { maxLength: 3 }),
      fc.constantFrom('\n', '\n\n'),
    )
    .map(([mark, items, between]) =>
      items.map((item) => mark + item.replaceAll('\n', `\n${' '.repeat(mark.length)}`)).join(between),
    ),
  quote: fc
    .tuple(fc.constantFrom('', '[!NOTE]\n', '[!WARNUNG] ', '[!ПРИМЕЧАНИЕ]\n\n', '[!what]\n'), tie('block'))
    .map(([head, text]) => (head + text).replaceAll(/^/gm, '> ')),
}));
const page = fc.array(block, { maxLength: 8 }).map((blocks) => titled + blocks.join('\n\n'));

test('the short way comes to what the stock way comes to, byte for byte, for Markdown made by chance', () => {
  let taken = 0;
  fc.assert(
    fc.property(page, (markdown) => {
      const made = bothWays(pageFile(markdown, { locale: 'de' }), readOptions());
      if (!made) return;
      taken += 1;
      expect(made.short).toBe(made.stock);
    }),
    { numRuns: 800 },
  );
  expect(taken).toBeGreaterThan(250);
});

test.each([
  ['raw HTML', '<b>x</b>'],
  ['a footnote', 'a[^1]\n\n[^1]: b'],
  ['a definition', '[a]\n\n[a]: b.md'],
  ['a task', '- [x] a'],
])('%s takes the stock way', (_says, markdown) => {
  expect(bothWays(pageFile(titled + markdown), readOptions())).toBeNull();
});

test.each([
  ['an address that is no slot', { type: 'link', url: 'javascript:x', children: [] }],
  ['a slot that the page does not have', { type: 'link', url: 'hx:slot:9', children: [] }],
  ['an element that no step of ours makes', { type: 'paragraph', children: [], data: { hName: 'script' } }],
  [
    'a class that no step of ours makes',
    { type: 'paragraph', children: [], data: { hProperties: { className: ['x'] } } },
  ],
  ['children for the renderer', { type: 'paragraph', children: [], data: { hChildren: [] } }],
  ['a cell outside a table', { type: 'tableCell', children: [] }],
  ['a node of another kind', { type: 'math', value: 'x' }],
])('a tree with %s takes the stock way', (_says, node) => {
  expect(takesShortWay({ type: 'root', children: [node as never] }, 1)).toBe(false);
});
