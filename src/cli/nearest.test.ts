import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const commands = ['build', 'dev', 'preview', 'check', 'status', 'align', 'export', 'import', 'verify'];

test.each([
  ['biuld', 'build'],
  ['buidl', 'build'],
  ['bild', 'build'],
  ['chekc', 'check'],
  ['statsu', 'status'],
  ['imprt', 'import'],
  ['exports', 'export'],
  ['preveiw', 'preview'],
  ['Verify', 'verify'],
  ['de', 'dev'],
  ['serve', undefined],
  ['x', undefined],
  ['', undefined],
  ['translate-everything', undefined],
])('%j is nearest to %j', (word, candidate) => {
  expect(nearest(word, commands)).toBe(candidate);
});

test('of equally near ones the first', () => {
  expect(nearest('xport', ['import', 'export'])).toBe('export');
  expect(nearest('ab', ['ac', 'ad'])).toBe('ac');
});
