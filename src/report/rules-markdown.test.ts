import { readFileSync } from 'node:fs';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { type RuleId, rules } from '../model/rules.ts';
import { rulesMarkdown } from './rules-markdown.ts';

const ids = Object.keys(rules) as RuleId[];
const tree = unified().use(remarkParse).parse(rulesMarkdown());

test('docs/rules.md is up to date', () => {
  const written = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  expect(written === rulesMarkdown(), 'docs/rules.md is out of date; write it anew: node src/cli/write-rules.ts').toBe(
    true,
  );
});

test('every rule has one heading that #id in lower case reaches', () => {
  const headings = tree.children
    .filter((node) => node.type === 'heading' && node.depth === 2)
    .map((node) => textOf(node));
  expect(headings).toEqual(ids.toSorted());
});

test('all words of a rule reach the reader, and none is taken for HTML', () => {
  const text = textOf(tree);
  for (const id of ids) {
    const { title, why, fix } = rules[id];
    for (const part of [title, why, fix]) expect(text).toContain(part.replaceAll('`', ''));
  }
  visit(tree, (node) => expect(node.type).not.toBe('html'));
});
