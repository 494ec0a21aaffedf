import { describe, expect, test } from 'vitest';
import { isOneSlip, likeness, stemOf } from './likeness.ts';

describe('forms of one word are alike', () => {
  test.each([
    ['сообщения', 'сообщений'],
    ['пользователь', 'пользователями'],
    ['содержаться', 'содержащий'],
    ['Ordners'.toLowerCase(), 'ordnern'],
    ['loschen', 'loscht'],
    ['carpetas', 'carpeta'],
    ['demande', 'demandes'],
  ])('%s and %s', (word, term) => {
    expect(likeness(word, term)).toBeGreaterThan(0);
    expect(likeness(word, term)).toBeLessThan(1);
    // What is alike is also found: the search looks among the terms that begin with the stem.
    expect(term.startsWith(stemOf(word))).toBe(true);
  });
});

test.each([
  ['папка', 'парта'],
  ['item', 'iterator'],
  ['to', 'the'],
  ['a', 'attribute'],
  ['element', 'elementary-school-teacher'.replaceAll('-', '')],
])('%s and %s are no forms of one word', (word, term) => {
  expect(likeness(word, term)).toBeLessThanOrEqual(term.startsWith(word) ? 0.4 : 0);
});

test('the word itself is more than one that begins with it, and a short one more than a long one', () => {
  const [same, short, long] = ['folder', 'folderid', 'folderchangecollection'].map((term) => likeness('folder', term));
  expect(same).toBe(1);
  expect(short).toBeLessThan(1);
  expect(long).toBeLessThan(short!);
});

test.each([
  ['recieve', 'receive', true],
  ['folde', 'folder', true],
  ['folderr', 'folder', true],
  ['fulder', 'folder', true],
  ['folder', 'folder', true],
  ['folders', 'fold', false],
  ['abcd', 'badc', false],
])('one slip from %s to %s: %s', (word, term, isSlip) => {
  expect(isOneSlip(word, term)).toBe(isSlip);
  expect(isOneSlip(term, word)).toBe(isSlip);
});
