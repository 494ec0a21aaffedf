import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../model/edit.ts';
import { startOf } from '../model/place.ts';
import { editedText, type Mend } from './edited-text.ts';

function edit(start: number, before: string, after: string): Edit {
  return { path: 'a.md', start, end: start + before.length, before, after, place: startOf('a.md') };
}

/** What comes of a text, and how many mends were made, met another, or lapsed. */
function outcome(raw: string, mends: readonly Mend[]): readonly [string, number, number, number] {
  const { text, made, overlapping, lapsed } = editedText(raw, mends);
  return [text, made.length, overlapping.length, lapsed.length];
}

test.each<[string, string, Mend[], readonly [string, number, number, number]]>([
  ['one word', 'a smTP b', [[edit(2, 'smTP', 'SMTP')]], ['a SMTP b', 1, 0, 0]],
  ['several, in any order', 'ab cd', [[edit(3, 'cd', 'x')], [edit(0, 'ab', 'yyy')]], ['yyy x', 2, 0, 0]],
  ['CRLF stays', 'a\r\nb\r\n', [[edit(3, 'b', 'c')]], ['a\r\nc\r\n', 1, 0, 0]],
  ['offsets count without the byte order mark', '\uFEFFab', [[edit(0, 'a', 'x')]], ['\uFEFFxb', 1, 0, 0]],
  ['a pair of surrogates is two units', '😀 ab', [[edit(3, 'ab', 'x')]], ['😀 x', 1, 0, 0]],
  ['NUL is seen as U+FFFD and stays where nobody mends', '\0a\0', [[edit(0, '\uFFFDa', 'b')]], ['b\0', 1, 0, 0]],
  ['an insertion', 'ac', [[edit(1, '', 'b')]], ['abc', 1, 0, 0]],
  ['side by side', 'abcd', [[edit(0, 'ab', '1')], [edit(2, 'cd', '2')], [edit(2, '', '-')]], ['1-2', 3, 0, 0]],
  ['the same edit of two rules', 'abc', [[edit(1, 'b', 'x')], [edit(1, 'b', 'x')]], ['axc', 2, 0, 0]],
  ['where two meet, the first wins', 'abc', [[edit(1, 'bc', 'x')], [edit(0, 'ab', 'y')]], ['ax', 1, 1, 0]],
  ['two insertions at one place', 'ab', [[edit(1, '', 'x')], [edit(1, '', 'y')]], ['axb', 1, 1, 0]],
  ['an insertion into what is replaced', 'abc', [[edit(0, 'abc', 'x')], [edit(1, '', 'y')]], ['x', 1, 1, 0]],
  ['another text than expected', 'abc', [[edit(1, 'B', 'x')]], ['abc', 0, 0, 1]],
  ['past the end', 'ab', [[edit(1, 'bc', 'x')], [edit(3, '', 'y')]], ['ab', 0, 0, 2]],
  ['a mend that would meet itself', 'abc', [[edit(0, 'ab', 'x'), edit(1, 'b', 'y')]], ['abc', 0, 1, 0]],
])('%s', (_name, raw, mends, expected) => {
  expect(outcome(raw, mends)).toEqual(expected);
});

describe('a mend is made whole or not at all', () => {
  test('where one of its edits has lapsed', () => {
    expect(outcome('ab', [[edit(0, 'a', 'x'), edit(1, '?', 'y')]])).toEqual(['ab', 0, 0, 1]);
  });

  test('where one of its edits meets another mend', () => {
    expect(outcome('abc', [[edit(1, 'b', 'x')], [edit(0, 'a', 'y'), edit(1, 'b', 'z')]])).toEqual(['axc', 1, 1, 0]);
  });
});

test('what no edit names is there afterwards, in its order', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  const pieces = fc.array(fc.record({ kept: text, before: text, after: text }), { maxLength: 6 });
  fc.assert(
    fc.property(pieces, text, fc.boolean(), (list, end, mark) => {
      const clean = (part: string) => part.replaceAll(/[\0\uFEFF]/g, '.');
      let raw = '';
      let expected = '';
      const mends: Mend[] = [];
      for (const { kept, before, after } of list) {
        raw += `${clean(kept)}|`;
        expected += `${clean(kept)}|`;
        mends.push([edit(raw.length, clean(before), after)]);
        raw += `${clean(before)}|`;
        expected += `${after}|`;
      }
      const bom = mark ? '\uFEFF' : '';
      expect(editedText(bom + raw + clean(end), mends.toReversed()).text).toBe(bom + expected + clean(end));
    }),
  );
});
