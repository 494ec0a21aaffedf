import { expect, test } from 'vitest';
import { lineCounter } from './line-counter.ts';

test('counts lines, forwards and back', () => {
  const lineAt = lineCounter('ab\ncd\n\ne');
  expect([0, 2, 3, 5, 6, 7, 0, 7].map(lineAt)).toEqual([1, 1, 2, 2, 3, 4, 1, 4]);
});
