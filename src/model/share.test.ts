import { expect, test } from 'vitest';
import { hasTask, inTurn, isFirst, isLast, type Share, wholeShare } from './share.ts';

function sharesOf(of: number): Share[] {
  return Array.from({ length: of }, (_, index) => ({ shard: index + 1, of }));
}

test.each([1, 2, 3, 7])('of %i shares each task has exactly one, and there is one first and one last', (of) => {
  const shares = sharesOf(of);
  for (let task = 0; task < 20; task++) {
    expect(shares.filter((share) => hasTask(share, task))).toHaveLength(1);
  }
  expect(shares.filter(isFirst)).toHaveLength(1);
  expect(shares.filter(isLast)).toHaveLength(1);
});

test.each([0, 1, 2, 5, 12])('%i tasks that all need are in an order of their own, none left out', (count) => {
  const tasks = Array.from({ length: count }, (_, index) => index);
  expect(inTurn(tasks, wholeShare)).toEqual(tasks);
  for (const share of sharesOf(4)) expect(inTurn(tasks, share).toSorted((a, b) => a - b)).toEqual(tasks);
});

test('each begins elsewhere', () => {
  expect(sharesOf(4).map((share) => inTurn([0, 1, 2, 3, 4], share)[0])).toEqual([0, 1, 2, 3]);
});
