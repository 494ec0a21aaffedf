import { describe, expect, it } from 'vitest';
import { readTerms, termbase } from './terms-file.ts';

const read = (text: string) => termbase(new TextEncoder().encode(text), 'terms.yml');

describe('termbase', () => {
  it('reads terms with words to use and to avoid', () => {
    const text = '- source: mailbox\n  de: {use: [Postfach], avoid: [Mailbox]}\n  es-ES: {use: buzón}\n';
    expect(read(text)).toEqual([
      {
        source: 'mailbox',
        locales: { de: { use: ['Postfach'], avoid: ['Mailbox'] }, 'es-ES': { use: ['buzón'], avoid: [] } },
      },
    ]);
  });

  it('is empty where the file is, and where no file is named', () => {
    expect(read('')).toEqual([]);
    expect(readTerms({ terms: '', workFolder: '.' })).toEqual([]);
  });

  it.each([
    ['source: mailbox\n', 'the termbase is not a list', 1, 1],
    ['- mailbox\n', 'a term is not a mapping', 1, 3],
    ['- de: {use: [Postfach]}\n', 'a term without its source', 1, 3],
    ['- source: " "\n', 'a term without its source', 1, 11],
    ['- source: mailbox\n', 'a term without a locale', 1, 3],
    ['- source: mailbox\n  deutsch!: {use: [a]}\n', '"deutsch!" is no locale', 2, 3],
    ['- source: mailbox\n  de: {}\n', 'neither a word to use nor one to avoid', 2, 7],
    ['- source: mailbox\n  de: {uses: [a]}\n', 'there is no setting "de.uses"', 2, 8],
    ['- source: mailbox\n  de: {use: [a], avoid: [a]}\n', '"a" is to be used and to be avoided', 2, 7],
    ['- source: mailbox\n  de: [a]\n', 'de is not a mapping', 2, 7],
    ['- source: a\n  source: b\n', 'the key "source" stands twice', 2, 3],
  ])('refuses %j with a place', (text, message, line, column) => {
    let caught: unknown;
    try {
      read(text);
    } catch (error) {
      caught = error;
    }
    expect(caught).toMatchObject({ message: expect.stringContaining(message.slice(0, 20)), place: { line, column } });
  });

  it('names a file that is missing', () => {
    expect(() => readTerms({ terms: 'nowhere/terms.yml', workFolder: '.' })).toThrow('does not exist');
  });
});
