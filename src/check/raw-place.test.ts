import { describe, expect, it } from 'vitest';
import type { InlineCode } from '../model/block.ts';
import { faultAt } from './raw-place.ts';
import type { RowSide } from './row-rule.ts';

function side(raw: string, text: string, start: number): RowSide {
  const codes: InlineCode[] = Array.from(
    raw.matchAll(/\[([^\]]*)\]\(([^)]*)\)/g),
    ({ index, 0: all, 1: inner, 2: href }) => ({
      kind: 'link',
      start: start + index,
      end: start + index + all.length,
      text: inner!,
      href: href!,
    }),
  );
  return { text, raw, start, codes };
}

describe('a stretch of plain text is found in the file', () => {
  it.each([
    ['plain words', 'plain words', 'words', 'words'],
    ['**bold** words', 'bold words', 'words', 'words'],
    ['**bold** words', 'bold words', 'bold words', 'bold** words'],
    ['a [link text](some-link.md) behind link', 'a link text behind link', 'behind', 'behind'],
    ['a\n  broken line', 'a broken line', 'broken', 'broken'],
    ['x &amp; y &lt;z&gt;', 'x & y <z>', 'y', 'y'],
    ['x &amp; y', 'x & y', '&', '&amp;'],
    ['2 \\* 3 = 6', '2 * 3 = 6', '3', '3'],
    ['one<br/>two three', 'one two three', 'three', 'three'],
    ['name <server> here', 'name <server> here', '<server> here', '<server> here'],
    ['`code` and **b** c', 'code and b c', 'c', 'c', 11],
    ['a_b _c_ d', 'a_b c d', 'd', 'd'],
  ] as const)('%s', (raw, text, part, expected, at?: number) => {
    const from = at ?? text.indexOf(part);
    const { start, end } = faultAt(side(raw, text, 100), from, from + part.length, 'm');
    expect(raw.slice(start - 100, end - 100)).toBe(expected);
  });

  it('keeps a replacement only where the file holds the very text', () => {
    expect(faultAt(side('a b', 'a b', 0), 2, 3, 'm', 'c')).toMatchObject({ replacement: 'c' });
    expect(faultAt(side('**a** b', 'a b', 0), 0, 3, 'm', 'c')).not.toHaveProperty('replacement');
  });

  it('names a place between two characters', () => {
    expect(faultAt(side('**a**b', 'ab', 7), 1, 1, 'm', ' ')).toMatchObject({ start: 10, end: 10, replacement: ' ' });
  });

  it('is the whole side where text and file do not fit', () => {
    expect(faultAt(side('abc', 'xyz', 5), 0, 1, 'm', 'q')).toEqual({ start: 5, end: 8, message: 'm' });
  });
});
