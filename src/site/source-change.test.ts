import { expect, test } from 'vitest';
import type { BlockKind, PageText } from '../model/block.ts';
import { sourceChange } from './source-change.ts';

/** A page of sentences, one a block; a code block where a text has a fence's mark before it. */
function page(...texts: string[]): PageText {
  const nowhere = { start: 0, end: 0, codes: [], column: -1, section: '' };
  const kindOf = (text: string): BlockKind => (text.startsWith('`') ? 'code' : 'paragraph');
  return {
    blocks: texts.map((text) => ({ ...nowhere, kind: kindOf(text), text })),
    segments: texts.map((text, block) => ({ ...nowhere, block, text: text.replace(/^`/, '') })),
  };
}

/** `[-was-]`, `[+now+]`, `…` for what was left out. */
function shown(was: PageText, now: PageText, tag = 'en'): string[] {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['[+', '+]'], cut: ['…', ''] };
  return sourceChange(was, now, tag).sentences.map((sentence) =>
    sentence.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join(''),
  );
}

test.each<[string, PageText, PageText, string[], string?]>([
  ['nothing', page('One two.', '`a\nb'), page('One two.', '`a\nb'), []],
  ['layout alone', page('One  two.', '`a\n\n  b'), page('One two.', '`a\nb\n'), []],
  [
    'a word',
    page('A.', 'The value is a number of hours.'),
    page('A.', 'The value is a whole number of hours.'),
    ['The value is a [+whole +]number of hours.'],
  ],
  ['a sentence more', page('A.', 'B.'), page('A.', 'In between.', 'B.'), ['[+In between.+]']],
  ['a sentence less', page('A.', 'In between.', 'B.'), page('A.', 'B.'), ['[-In between.-]']],
  ['another sentence', page('Quite so.'), page('Never again here.'), ['[-Quite so.-]', '[+Never again here.+]']],
  ['one line of code', page('`<a>\n  <b x="1"/>\n</a>'), page('`<a>\n  <b x="2"/>\n</a>'), ['<b x="[-1-][+2+]"/>']],
  [
    'what is like it, not what stands first',
    page('The client waits for one hour.'),
    page('This is new.', 'The client waits for two hours.'),
    ['[+This is new.+]', 'The client waits for [-one hour-][+two hours+].'],
  ],
  ['Chinese words', page('此值为小时数。'), page('此值为整数小时数。'), ['此值为[+整数+]小时数。'], 'zh'],
])('what changed: %s', (_what, was, now, expected, tag = 'en') => {
  expect(shown(was, now, tag)).toEqual(expected);
});

test('of a long sentence only the neighbourhood of the change is shown', () => {
  const words = Array.from({ length: 60 }, (_, n) => `word${n}`).join(' ');
  const [line] = shown(page(`${words} old ${words}`), page(`${words} new ${words}`));
  expect(line).toMatch(/^…word\d+ .*word59 \[-old-\]\[\+new\+\] word0 .* word\d+…$/);
  expect(line!.length).toBeLessThan(110);
  const [added] = shown(page(), page(words));
  expect(added).toMatch(/^\[\+word0 .* word\d+\+\]…$/);
  expect(added!.length).toBeLessThan(250);
});

test('no character is cut in halves', () => {
  const [line] = shown(page(), page(`a${'𝄞'.repeat(300)}`));
  expect(line!.isWellFormed()).toBe(true);
});

test('the first five are shown, all are counted', () => {
  const now = page(...Array.from({ length: 9 }, (_, n) => `New ${n}.`));
  const { sentences, count } = sourceChange(page(), now, 'en');
  expect([sentences.length, count]).toEqual([5, 9]);
});
