import { expect, test } from 'vitest';
import type { ReviewPart } from '../../model/review-view.ts';
import { faultWords, markedParts, shortParts } from './marked-parts.ts';

const written = (parts: readonly ReviewPart[]): string =>
  parts.map(({ kind, text }) => (kind === 'text' ? text : `[${text}]`)).join('');

test.each([
  ['the word that is quoted', ['"Get Item" must be written "GetItem"'], 'Use Get Item here.', 'Use [Get Item] here.'],
  ['every time', ['"x" is wrong'], 'x and x', '[x] and [x]'],
  ['no part of another word', ['"Item" is wrong'], 'GetItem', 'GetItem'],
  ['parts where words have no spaces', ['"邮箱" is wrong'], '该邮箱的', '该[邮箱]的'],
  ['nothing where it is all of it', ['"Item" is wrong'], 'Item', 'Item'],
  ['nothing where nothing is quoted', ['two words'], 'two words here', 'two words here'],
])('marked: %s', (_what, messages, text, wanted) => {
  expect(written(markedParts(text, faultWords(messages, [])))).toBe(wanted);
});

test('what a mend replaces is marked', () => {
  expect(written(markedParts('a b, c', faultWords([], ['b,'])))).toBe('a [b,] c');
});

test('a long text is cut around its first fault, and no character is halved', () => {
  const text = `${'😀'.repeat(301)} Fault ${'y'.repeat(500)}`;
  const short = written(shortParts(markedParts(text, ['Fault'])));
  expect(short).toMatch(/^…😀+ \[Fault\] y+…$/u);
  expect(short.length).toBeLessThan(330);
  expect(short.isWellFormed()).toBe(true);
});
