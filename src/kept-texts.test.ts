import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type FullText, fullTextLine, fullTextOf, keptTexts, publishedTexts } from './kept-texts.ts';

const file = Buffer.from('# Head\n\nAA\nБ\n');
const text: FullText = {
  key: 'f',
  bytes: file.length,
  sha1: hash('sha1', file),
  pages: [
    ['a', 3],
    ['b', 3],
  ],
};

test('a record is read as it was written', () => {
  expect(fullTextOf(fullTextLine(text))).toEqual(text);
});

test('pages of a published file by what they are made of', () => {
  const former = { key: () => fullTextLine(text), read: () => file };
  expect([...publishedTexts('', former)].map(([key, bytes]) => [key, bytes.toString()])).toEqual([
    ['a', 'AA\n'],
    ['b', 'Б\n'],
  ]);
});

test.each([
  ['is gone', () => null],
  ['was never published', () => file, () => null],
  ['has other bytes', () => Buffer.from('# Head\n\nAB\nБ\n')],
])('no page of a file that %s', (_, read: () => Buffer | null, key: () => string | null = () => fullTextLine(text)) => {
  expect(publishedTexts('', { key, read })).toEqual(new Map());
});

test('pages that are made stand where they belong', () => {
  const [a, c, d] = ['a', 'c', 'd'].map((key) => Buffer.from(key));
  const published = new Map([...'acd'].map((key, at) => [key, [a, c, d][at]!]));
  const texts = [...'abcde'].map((key) => ({ route: `ru/${key}`, key }));
  expect(keptTexts('ru', texts, published)).toEqual({
    locale: 'ru',
    before: new Map([
      ['ru/b', [a]],
      ['ru/e', [c, d]],
    ]),
    end: [],
  });
});
