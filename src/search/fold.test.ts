import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
  ['FindItem', 'finditem'],
  ['Élément À Œuvrer', 'element a oeuvrer'],
  ['Straße über Ärger', 'strasse uber arger'],
  ['Ёлка и йод', 'елка и иод'],
  ['ＥＷＳ　２０１３', 'ews 2013'],
  ['元素', '元素'],
  ['한국어', '한국어'],
])('%s is compared as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folding what is folded changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
});
