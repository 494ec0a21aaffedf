import { expect, test } from 'vitest';
import { tinyText } from '../../tests/tiny/tiny-text.ts';
import { alignVersions } from './align-versions.ts';

const before = ['# a', 'stone bridge over river', 'old window letter / second sentence', 'garden candle'];

test.each([
  [
    'the same',
    before,
    [
      'a = a',
      'stone bridge over river = stone bridge over river',
      'old window letter = old window letter',
      'second sentence = second sentence',
      'garden candle = garden candle',
    ],
  ],
  [
    'moved',
    ['# a', 'garden candle', 'stone bridge over river', 'old window letter / second sentence'],
    [
      'a = a',
      'stone bridge over river = stone bridge over river',
      'old window letter = old window letter',
      'second sentence = second sentence',
      'garden candle = garden candle',
    ],
  ],
  [
    'a word changed',
    ['# a', 'stone bridge over river', 'new window letter / second sentence', 'garden candle'],
    [
      'a = a',
      'stone bridge over river = stone bridge over river',
      'old window letter = new window letter',
      'second sentence = second sentence',
      'garden candle = garden candle',
    ],
  ],
  [
    'a sentence added',
    ['# a', 'stone bridge over river', 'old window letter / quite another thing / second sentence', 'garden candle'],
    [
      'a = a',
      'stone bridge over river = stone bridge over river',
      'old window letter = old window letter',
      ' = quite another thing',
      'second sentence = second sentence',
      'garden candle = garden candle',
    ],
  ],
  [
    'all gone',
    [],
    ['a = ', 'stone bridge over river = ', 'old window letter = ', 'second sentence = ', 'garden candle = '],
  ],
])('%s', (_, after, expected) => {
  const [source, target] = [tinyText(...before), tinyText(...after)];
  const rows = alignVersions(source, target).sentences;
  const text = (of: typeof source, indexes: readonly number[]): string =>
    indexes.map((i) => of.segments[i]!.text).join('+');
  expect(rows.map((row) => `${text(source, row.source)} = ${text(target, row.target)}`)).toEqual(expected);
});

test('what is the same is sure; what is not, is not', () => {
  const confidences = alignVersions(
    tinyText(...before),
    tinyText('# a', 'stone bridge', before[2]!, before[3]!),
  ).sentences;
  expect(confidences.map(({ confidence }) => confidence === 1)).toEqual([true, false, true, true, true]);
});

test('what has moved is found again', () => {
  const long = 'a garden candle that burns in the first cold night of winter';
  const [source, target] = [
    tinyText('# a', 'stone bridge over river', 'old window letter', long),
    tinyText('# a', long, 'stone bridge over river', 'old window letter'),
  ];
  const pairs = alignVersions(source, target).sentences.map((row) => [...row.source, ...row.target]);
  expect(pairs).toEqual([
    [0, 0],
    [1, 2],
    [2, 3],
    [3, 1],
  ]);
});
