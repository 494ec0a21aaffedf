import { expect, test } from 'vitest';
import { cost } from '../../tests/cost.ts';
import { findingsOf, htmlOf } from '../../tests/tiny/tiny-page.ts';

const words = (markdown: string) =>
  htmlOf(markdown)
    .replaceAll(/<[^>]*>/g, ' ')
    .match(/\bw\d\b/g)
    ?.join(' ');

test.each([
  ['a note that is referred to', 'w1[^a] w2\n\n[^a]: w3', 'w1 w2 w3', []],
  [
    'one that nothing refers to is shown where it stands',
    'w1\n\n[^a]: w2\n\nw3',
    'w1 w2 w3',
    ['MD016 3:1 nothing refers to the footnote "a"; it is shown here'],
  ],
  [
    'the second one of a name',
    'w1[^a]\n\n[^a]: w3\n\n[^a]: w2',
    'w1 w2 w3',
    ['MD016 5:1 nothing refers to the footnote "a"; it is shown here'],
  ],
  ['a note of a note', 'w1[^a]\n\n[^a]: w2[^b]\n\n[^b]: w3', 'w1 w2 w3', []],
  [
    'notes that only refer to each other',
    'w1\n\n[^a]: w2[^b]\n\n[^b]: w3[^a]',
    'w1 w2 w3',
    ['MD016 3:1 nothing refers to the footnote "a"; it is shown here'],
  ],
  [
    'a note inside a quote',
    '> w1\n>\n> [^a]: w2\n\nw3',
    'w1 w2 w3',
    ['MD016 3:3 nothing refers to the footnote "a"; it is shown here'],
  ],
])('%s', (_name, markdown, shown, findings) => {
  expect(words(markdown)).toBe(shown);
  expect(findingsOf(markdown)).toEqual(findings);
});

test('many of them take no time', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `[^${index}]: a\n`).join('\n');
  expect(cost(() => expect(findingsOf(many)).toHaveLength(10_000))).toBeLessThan(4);
});
