import { expect, test } from 'vitest';
import { cellWidth } from './cell-width.ts';

test.each([
  ['a', 1],
  ['~', 1],
  ['é', 1],
  ['e\u0301', 1],
  ['ß', 1],
  ['Ж', 1],
  ['ا', 1],
  ['…', 1],
  ['中', 2],
  ['。', 2],
  ['\u3000', 2],
  ['\uFF08', 2],
  ['\u30A2', 2],
  ['\uFF71', 1],
  ['한', 2],
  ['\u{20BB7}', 2],
  ['😀', 2],
  ['👨‍👩‍👧', 2],
  ['🇫🇷', 2],
  ['❤️', 2],
  ['❤', 1],
  ['\u200B', 0],
  ['\uFEFF', 0],
  ['\u0301', 0],
])('%j takes %i cells', (grapheme, width) => {
  expect(cellWidth(grapheme)).toBe(width);
});
