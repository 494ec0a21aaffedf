import { expect, test } from 'vitest';
import { shareOf } from './shard.ts';

test.each([
  ['1/1', { shard: 1, of: 1 }],
  ['2/3', { shard: 2, of: 3 }],
  ['1000/1000', { shard: 1000, of: 1000 }],
])('%s', (value, share) => {
  expect(shareOf(value)).toEqual(share);
});

test.each(['', '2', '0/2', '3/2', '1/0', '-1/2', '1/2/3', '1.5/2', '1/1001', 'a/b', '1/ 2'])(
  '%j is no part',
  (value) => {
    expect(() => shareOf(value)).toThrow(`--shard ${value} is no part of a site`);
  },
);
