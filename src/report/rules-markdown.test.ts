import { readFileSync } from 'node:fs';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import type { Rule } from '../model/rules/rule.ts';
import { type RuleId, rules } from '../model/rules.ts';
import { type Measured, rulesMarkdown } from './rules-markdown.ts';

const ids = Object.keys(rules) as RuleId[];
const docs = new URL('../../docs/', import.meta.url);
const measured = JSON.parse(readFileSync(new URL('checks-measured.json', docs), 'utf8')) as Measured;
const tree = unified().use(remarkParse).parse(rulesMarkdown());

test('docs/rules.md is up to date', () => {
  const written = readFileSync(new URL('rules.md', docs), 'utf8');
  expect(
    written === rulesMarkdown(measured),
    'docs/rules.md is out of date; write it anew: node src/cli/write-rules.ts',
  ).toBe(true);
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

test('what was measured stands in a table and with its rule', () => {
  const text = rulesMarkdown({
    number: { findings: 1234, places: 5678, judged: 50, right: 49, planted: 200, seen: 190 },
  });
  expect(text).toContain('| [number](#number) | warning | 1,234 | 0.98 (0.90–1.00) | 0.95 (0.91–0.97) |');
  expect(text).toContain(
    'Measured: 1,234 found on 5,678 places; 49 of 50 judged ones were right; 190 of 200 planted ones',
  );
  expect(rulesMarkdown({ meta: { findings: 0, places: 0, judged: 0, right: 0 } })).toContain('| 0 | – | – |');
});

test('severity follows precision', () => {
  const least = { error: 0.95, warning: 0.8, note: 0 };
  for (const id of ids) {
    const { judged = 0, right = 0 } = measured[id] ?? {};
    if (judged > 0) expect(right / judged, id).toBeGreaterThanOrEqual(least[rules[id].severity]);
  }
});

test('what sees less than nine in ten says what it does not see', () => {
  for (const id of ids) {
    const { planted = 0, seen = 0 } = measured[id] ?? {};
    if (planted > 0 && seen / planted < 0.9) expect((rules[id] as Rule).blind, id).toBeDefined();
  }
});
