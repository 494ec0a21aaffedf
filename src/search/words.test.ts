import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexWords, pairs, queryWords } from './words.ts';

describe('words of the index', () => {
  test.each([
    ['FindItem-Vorgang, 2 Mal', ['finditem', 'vorgang', '2', 'mal']],
    ['ERROR_NOT_FOUND', ['error', 'not', 'found']],
    ['Элемент «TTL»', ['элемент', 'ttl']],
    ['删除文件夹', ['删除', '除文', '文件', '件夹']],
    ['Exchange存储 区', ['exchange', '存储', '区']],
    ['ユーザー', ['ユー', 'ーザ', 'ザー']],
    ['한국어 문서', ['한국어', '문서']],
    ['', []],
    [`key ${'A'.repeat(41)} end`, ['key', 'end']],
  ])('of %j', (text, words) => {
    expect(indexWords(text)).toEqual(words);
  });

  // A query is folded as a whole, a text of the index in parts.
  test('are those of a query of the same text', () => {
    const letter = fc.constantFrom(
      'a',
      'Σ',
      'ς',
      'İ',
      'ß',
      'ﬁ',
      '½',
      "'",
      '.',
      ' ',
      '\n',
      '\u0301',
      '\u3000',
      '文',
      '\u05bc',
    );
    const units = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: letter, maxLength: 30 }));
    fc.assert(
      fc.property(units, (text) => {
        expect(indexWords(text)).toEqual(queryWords(text, pairs).map(({ forms }) => forms[0]));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('words of a query', () => {
  const cut = (run: string): string[] => run.split(/(?<=除)/u);
  const forms = (query: string): unknown[] => queryWords(query, cut).map((word) => word.forms);

  test('in Chinese are what the browser says, and know their neighbours', () => {
    expect(queryWords('删除文件 EWS', cut)).toEqual([
      { forms: ['删除'], dense: true, before: '' },
      { forms: ['文件'], dense: true, before: '除' },
      { forms: ['ews'], dense: false, before: '' },
    ]);
  });

  test('may be written without umlauts', () => {
    expect(forms('Ueber Aenderung')).toEqual([
      ['ueber', 'uber'],
      ['aenderung', 'anderung'],
    ]);
    expect(forms('mailbox')).toEqual([['mailbox']]);
  });
});
