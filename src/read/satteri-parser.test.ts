import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { walkBlocks, walkMarkdown } from '../model/walk-tree.ts';
import { markdownTree, satteriParser } from './satteri-parser.ts';

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

// Steps that look for one of these look into blocks only.
test('headings, code, tables, quotes, definitions and footnotes stand in blocks', () => {
  const sought = new Set<Nodes['type']>(['heading', 'code', 'table', 'blockquote', 'definition', 'footnoteDefinition']);
  const bit = fc.constantFrom(
    ...['> ', '- ', '1. ', '# ', '    ', '  ', '\n', '\n\n', '```\n', '|a|b|\n|-|-|\n', '|', '[a]: b', '[a]', '[^a]: '],
    ...['[^a]', '**', '`', '<b>', '</b>', '<table>', '![', '](c)', 'word', '===\n', '---\n', '~~'],
  );
  let seen = 0;
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
      const tree = markdownTree(bits.join(''));
      const everywhere: Nodes[] = [];
      const inBlocks: Nodes[] = [];
      walkMarkdown(tree, (node) => {
        if (sought.has(node.type)) everywhere.push(node);
        return undefined;
      });
      walkBlocks(tree, (node) => {
        if (sought.has(node.type)) inBlocks.push(node);
      });
      expect(inBlocks).toEqual(everywhere);
      seen += everywhere.length;
    }),
    { numRuns: 2000 },
  );
  expect(seen).toBeGreaterThan(500);
});
