import type { Root } from 'mdast';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { satteriParser } from './satteri-parser.ts';

// That its trees are those of remark-parse is shown by tests/parser-differential.test.ts.

const parse = (markdown: string) => unified().use(satteriParser).parse(markdown) as Root;

test('Markdown with tables, with places in UTF-16 units', () => {
  const { children } = parse('😀 *a*\n\n| b |\n|---|\n');
  expect(children.map(({ type }) => type)).toEqual(['paragraph', 'table']);
  expect(children[0]).toMatchObject({
    children: [{}, { type: 'emphasis', position: { start: { offset: 3, column: 4 } } }],
  });
});

test('three dashes are no front matter: that is read before', () => {
  expect(parse('---\na: b\n---\n').children.map(({ type }) => type)).toEqual(['thematicBreak', 'heading']);
});
