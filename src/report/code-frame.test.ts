import { describe, expect, test } from 'vitest';
import { cellWidth } from './cell-width.ts';
import { codeFrame } from './code-frame.ts';

/** `[` and `]` mark the place inside the line; the frame as two rows of text. */
function frame(marked: string, columns = 80, line = 9): [string, string] {
  const from = marked.indexOf('[');
  const to = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const place = { path: 'x.md', line, column: from + 1, endLine: line, endColumn: to + 1 };
  const [source, carets] = codeFrame(text, place, columns);
  return [source.gutter + source.text, carets.gutter + carets.text];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cells that a text without tabs takes in a terminal. */
function cells(text: string): number {
  return [...segmenter.segment(text)].reduce((sum, { segment }) => sum + cellWidth(segment), 0);
}

test.each([
  ['a word', 'ms.assetid: [f1aa]', '   9 | ms.assetid: f1aa', '     |             ^^^^'],
  ['the first character', '[a]b', '   9 | ab', '     | ^'],
  ['nothing: one caret', 'ab[]cd', '   9 | abcd', '     |   ^'],
  ['the end of the line', 'abcd[]', '   9 | abcd', '     |     ^'],
  ['an empty line', '[]', '   9 | ', '     | ^'],
  ['wide characters', '中文[字]符', '   9 | 中文字符', '     |     ^^'],
  ['after wide characters', '标题\uFF1A[bad] x', '   9 | 标题\uFF1Abad x', '     |       ^^^'],
  ['a character outside the first plane', '\u{20BB7}[x]', '   9 | \u{20BB7}x', '     |   ^'],
  ['half of a surrogate pair', '[\uD842]\uDFB7x', '   9 | \u{20BB7}x', '     | ^^'],
  ['a letter with an accent of its own', 'e\u0301[x]', '   9 | e\u0301x', '     |  ^'],
  ['tabs, shown as blanks', '\ta\t[b]', '   9 |     a   b', '     |         ^'],
  ['a tab itself', 'ab[\t]c', '   9 | ab  c', '     |   ^^'],
  ['after an escape sequence, made harmless', '\x1b\x9b31m[x]', '   9 | \uFFFD\uFFFD31mx', '     |      ^'],
])('marks %s', (_name, marked, source, carets) => {
  expect(frame(marked)).toEqual([source, carets]);
});

test('a place that ends on a later line is marked to the end of its first', () => {
  const [, carets] = codeFrame('one two', { path: 'x', line: 1, column: 5, endLine: 3, endColumn: 2 }, 80);
  expect(carets.text).toBe('    ^^^');
});

test('a column past the end of the line still gets a caret', () => {
  const [source, carets] = codeFrame('short', { path: 'x', line: 1, column: 900, endLine: 1, endColumn: 901 }, 80);
  expect([source.text, carets.text]).toEqual(['short', '     ^']);
});

test('the gutter grows with the line number, both rows alike', () => {
  const [source, carets] = frame('a[b]', 80, 12345);
  expect(source).toBe('  12345 | ab');
  expect(carets).toBe('        |  ^');
});

describe('a line that is too wide is cut around the carets', () => {
  const words = (word: string, count: number) => Array.from({ length: count }, () => word).join('');
  test.each([
    ['at its start', `[bad]${words('word ', 60)}`],
    ['in its middle', `${words('word ', 60)}[bad]${words('word ', 60)}`],
    ['at its end', `${words('word ', 60)}[bad]`],
    ['just past its end', `${words('word ', 60)}.[]`],
    ['among wide characters', `${words('文', 90)}[坏]${words('字', 90)}`],
    ['among tabs', `${words('\ta', 60)}[bad]${words('\t', 60)}`],
    ['far into a megabyte', `${words('x', 500_000)}[bad]${words('x', 500_000)}`],
  ])('%s', (_name, marked) => {
    const [source, carets] = frame(marked, 60);
    expect(cells(source)).toBeLessThanOrEqual(60);
    expect(source).toContain('…');
    const meant = marked.slice(marked.indexOf('[') + 1, marked.indexOf(']'));
    const before = source.slice(0, source.indexOf(meant, 7));
    if (meant) expect(cells(before)).toBe(carets.indexOf('^'));
    expect(carets).toMatch(/^ {5}\| *\^+$/);
    expect(carets.length).toBeLessThanOrEqual(60);
    expect(carets.split('^').length - 1).toBe(Math.max(cells(meant), 1));
  });

  test('carets longer than the window fill it from their start', () => {
    const [source, carets] = frame(`x[${words('long ', 60)}]y`, 40);
    expect(source).toBe(`   9 | …${words('long ', 10).slice(0, 31)}…`);
    expect(carets).toBe(`     |  ${'^'.repeat(31)}`);
  });
});

test('what turns the reading order round is made visible', () => {
  expect(frame('a\u202E[b]')).toEqual(['   9 | a\uFFFDb', '     |   ^']);
});
