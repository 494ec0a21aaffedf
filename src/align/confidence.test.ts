import { expect, test } from 'vitest';
import { confidence, type RowSigns, SURE } from './confidence.ts';

const texts = { words: 1.5, tokens: 30, strayLiterals: 0, crossedLiterals: 0, lengths: 1 };
const good: RowSigns = { texts, breaks: 0, surplus: 0, posterior: 1, how: 'straight', unrest: 0 };

test('a plain row is sure', () => {
  expect(confidence(good)).toBeGreaterThan(SURE);
  expect(confidence(good)).toBeLessThan(1);
});

test.each<[string, RowSigns]>([
  ['words that say nothing', { ...good, texts: { ...texts, words: -0.5 } }],
  ['stray literals', { ...good, texts: { ...texts, strayLiterals: 1 } }],
  ['odd lengths', { ...good, texts: { ...texts, lengths: -4 } }],
  ['several sentences', { ...good, surplus: 1 }],
  ['a doubtful path', { ...good, posterior: 0.6 }],
  ['a restless page', { ...good, unrest: 0.5 }],
])('%s make it less sure', (_, signs) => {
  expect(confidence(signs)).toBeLessThan(confidence(good));
});
