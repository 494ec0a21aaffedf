import { expect, test } from 'vitest';
import { ownCopy } from './own-copy.ts';

test.each([[''], ['short'], ['as long as a slice must be'], ['😀 and half of one: \ud83d, to the end']])(
  '%j stays what it is',
  (text) => {
    expect(ownCopy(text)).toBe(text);
  },
);
