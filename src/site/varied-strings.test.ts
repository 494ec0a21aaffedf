import { describe, expect, test } from 'vitest';
import { type TinyAlignedRow, tinyAligned } from '../../tests/tiny/tiny-aligned.ts';
import { topicStrings, VariedStrings } from './varied-strings.ts';

const locales = ['de', 'ru'];

function varied(...topics: readonly (readonly TinyAlignedRow[])[]) {
  const strings = new VariedStrings();
  for (const rows of topics) {
    const topic = tinyAligned(locales, rows);
    strings.add(topic.topic, topicStrings(topic));
  }
  return strings;
}

const keine: TinyAlignedRow = { section: 'a', cells: [['None.'], ['Keine.'], ['Нет.']] };
const nichts: TinyAlignedRow = { section: 'b', cells: [['None.'], ['Nichts.'], ['Нет.']] };

test('all translations of a string with their number and places, the most frequent first', () => {
  const strings = varied([nichts, keine, keine]);
  expect(strings.of('de')).toEqual([
    {
      source: 'None.',
      count: 3,
      variants: [
        {
          text: 'Keine.',
          count: 2,
          places: [
            { topic: 'path:a.md', row: 'a.1', number: 2 },
            { topic: 'path:a.md', row: 'a.2', number: 3 },
          ],
        },
        { text: 'Nichts.', count: 1, places: [{ topic: 'path:a.md', row: 'b.1', number: 1 }] },
      ],
    },
  ]);
  expect(strings.of('ru')).toEqual([]);
});

test('strings in most places come first', () => {
  const other = (text: string): TinyAlignedRow => ({ cells: [['Two.'], [text], []] });
  const strings = varied([other('Zwei.'), other('Beide.'), keine, keine, nichts]);
  expect(strings.of('de').map(({ source, count }) => [source, count])).toEqual([
    ['None.', 3],
    ['Two.', 2],
  ]);
});

test('of many places the first few are kept', () => {
  const [string] = varied([nichts, ...Array.from({ length: 9 }, () => keine)]).of('de');
  expect(string!.variants[0]).toMatchObject({ text: 'Keine.', count: 9 });
  expect(string!.variants[0]!.places).toHaveLength(5);
});

describe('no other translation', () => {
  test.each<[string, TinyAlignedRow]>([
    ['of code', { ...nichts, kind: 'code' }],
    ['that is aligned with doubt', { ...nichts, sure: { 1: 0.5 } }],
    ['of another text than now', { ...nichts, was: { 1: ['Nothing.'] } }],
    ['that only has other white space', { cells: [['None.'], [' Keine. '], []] }],
    ['where there is none', { cells: [['None.'], [], []] }],
  ])('%s', (_what, row) => expect(varied([keine, row]).of('de')).toEqual([]));
});

test('a translation counts for the text that it was made from', () => {
  const before: TinyAlignedRow = { cells: [['New.'], ['Nichts.'], []], was: { 1: ['None.'] } };
  expect(varied([keine, before]).of('de')[0]).toMatchObject({ source: 'None.', count: 2 });
});
