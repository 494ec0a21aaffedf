import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KeptWords, keptWords } from './kept-words.ts';
import { StringCounter, type StringRows } from './string-rows.ts';
import { TextTable } from './text-table.ts';

const strings = fc.array(
  fc.tuple(
    fc.constantFrom('The lamp', 'A lamp', 'a lamp lamps', 'lit'),
    fc.constantFrom('Die Lampe', 'Die lamp', 'A lamp', 'lit', 'the lamps'),
  ),
  { maxLength: 12 },
);
type Strings = readonly (readonly [source: string, target: string])[];

function rowsOf(all: Strings, table: TextTable): StringRows {
  const counter = new StringCounter();
  for (const [source, target] of all) counter.add(table.id(''), table.id(source), table.id(target));
  return counter.rows(table);
}

/** Words in some string: in how many they stand, and in how many they are kept. */
function counts({ words, total, kept }: KeptWords): Record<string, readonly [number, number]> {
  const table = new TextTable(words);
  const found = Array.from(total, (of, id) => [table.text(id), [of, kept[id]!]] as const);
  return Object.fromEntries(found.filter(([, [of]]) => of > 0));
}

test('words count once a string, whole, in small letters', () => {
  const table = new TextTable();
  const rows = rowsOf(
    [
      ['The lamp', 'Die Lampe'],
      ['The lamp', 'Die Lampe'],
      ['A lamp', 'Die lamp'],
      ['lit', 'lit'],
    ],
    table,
  );
  expect(counts(keptWords(rows, table))).toEqual({ the: [1, 0], a: [1, 0], lamp: [2, 1] });
});

test('counting what has come and gone is counting anew', () => {
  fc.assert(
    fc.property(strings, strings, (before, now) => {
      const table = new TextTable();
      for (const text of [...before, ...now].flat()) table.id(text);
      const [was, is] = [rowsOf(before, table), rowsOf(now, table)];
      const counted = keptWords(is, table, { strings: was, kept: keptWords(was, table) });
      expect(counts(counted)).toEqual(counts(keptWords(is, table)));
    }),
    { numRuns: 200 },
  );
});
