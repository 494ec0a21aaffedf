import { describe, expect, test } from 'vitest';
import type { InlineCode } from '../model/block.ts';
import { changedParts, namesIn, sentenceParts } from './compare-parts.ts';

const shown = (parts: readonly { kind: string; text: string }[]): string =>
  parts.map(({ kind, text }) => (kind === 'text' ? text : `${kind}(${text})`)).join('');

test.each([
  ['the AppendOnly value', ['AppendOnly']],
  ['set max_items to xs:string', ['max_items', 'xs:string']],
  ['an XML file for IPv6', ['XML', 'IPv6']],
  ['a word at the end. Next', []],
  ['e.g. this', []],
])('identifiers in “%s”', (text, names) => expect(namesIn(text)).toEqual(names));

describe('a sentence in parts', () => {
  const code = (kind: InlineCode['kind'], text: string): InlineCode => ({ kind, text, start: 0, end: 0, href: '' });
  test.each<[string, string, readonly InlineCode[], readonly string[], string]>([
    ['plain', 'a b', [], [], 'a b'],
    ['inline code', 'a b c', [code('code', 'b')], [], 'a code(b) c'],
    ['a name of the source, in any script', '使用AppendOnly值', [], ['AppendOnly'], '使用name(AppendOnly)值'],
    [
      'a name inside a link',
      'see MyType here',
      [code('link', 'MyType here')],
      ['MyType'],
      'see name(MyType)link( here)',
    ],
    ['a name that is part of a longer word', 'MyTypes', [], ['MyType'], 'MyTypes'],
    ['the second of two alike', 'b code b', [code('strong', 'b'), code('code', 'b')], [], 'strong(b) code code(b)'],
    ['a code that the text does not show', 'a', [code('image', 'x'), code('code', 'y')], [], 'a'],
  ])('%s', (_what, text, codes, names, wanted) => {
    expect(shown(sentenceParts({ text, codes }, new Set(names)))).toBe(wanted);
  });
});

test.each([
  ['en-US', 'One old word.', 'One new word.', 'One removed(old)added(new) word.'],
  ['en-US', '', 'All new.', 'added(All new.)'],
  ['zh-CN', '旧的文字', '新的文字', 'removed(旧的)added(新的)文字'],
])('what changed, in words of %s', (tag, was, now, wanted) => expect(shown(changedParts(was, now, tag))).toBe(wanted));
