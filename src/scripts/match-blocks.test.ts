import { expect, test } from 'vitest';
import { type AlignedText, matchBlocks } from './match-blocks.ts';

/** `own = source` */
const aligned = (...lines: string[]): AlignedText[] =>
  lines.map((line) => {
    const [own = '', source = ''] = line.split('=').map((text) => text.trim());
    return { own, source, code: false };
  });

test.each<[string, string[], AlignedText[], (string | null)[]]>([
  ['one sentence each', ['Eins.', 'Zwei.'], aligned('Eins. = One.', 'Zwei. = Two.'), ['One.', 'Two.']],
  ['a block of two sentences', ['Eins. Zwei.'], aligned('Eins. = One.', 'Zwei. = Two.'), ['One. Two.']],
  ['white space does not count', ['一。\n二。'], aligned('一。 = One.', '二。 = Two.'), ['One. Two.']],
  ['what is the same in both', ['SMTPLast', 'Zwei.'], aligned('SMTPLast = SMTPLast', 'Zwei. = Two.'), [null, 'Two.']],
  ['what the source lacks', ['Eins.', 'Zwei.'], aligned('Eins. =', 'Zwei. = Two.'), [null, 'Two.']],
  [
    'what only the source has',
    ['Eins.', 'Zwei.'],
    aligned('Eins. = One.', '= More.', 'Zwei. = Two.'),
    ['One.', 'Two.'],
  ],
  [
    'a sentence of the source within a block',
    ['Eins. Zwei.'],
    aligned('Eins. = One.', '= More.', 'Zwei. = Two.'),
    ['One. More. Two.'],
  ],
  ['what only the page shows', ['Neu.', 'Zwei.'], aligned('Eins. = One.', 'Zwei. = Two.'), [null, 'Two.']],
  [
    'equal blocks, each in its turn',
    ['Keine.', 'Mitte.', 'Keine.'],
    aligned('Keine. = None.', 'Mitte. = Middle.', 'Keine. = Nothing.'),
    ['None.', 'Middle.', 'Nothing.'],
  ],
  ['the beginning of a sentence is no match', ['Ein'], aligned('Eins. = One.'), [null]],
])('%s', (_what, blocks, sentences, expected) => {
  expect(matchBlocks(blocks, sentences)).toEqual(expected);
});

test('lines of code stay lines', () => {
  expect(
    matchBlocks(['<a>\n<!-- b -->'], [{ own: '<a>\n<!-- b -->', source: '<a>\n  <!-- c -->', code: true }]),
  ).toEqual(['<a>\n  <!-- c -->']);
});

test('what is gone from the page does not draw all that follows away', () => {
  const many = aligned(...Array.from({ length: 200 }, (_, n) => `S${n}. = T${n}.`));
  expect(matchBlocks(['S150.', 'S0.', 'S1.'], many)).toEqual([null, 'T0.', 'T1.']);
});
