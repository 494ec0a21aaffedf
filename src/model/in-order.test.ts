import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

test.each([[[0, 1, 2, 3]], [[3, 2, 1, 0]], [[1, 3, 0, 2]]])(
  'numbers that come as %j are passed on one after the other',
  (came) => {
    const passed: number[] = [];
    const add = inOrder<number>((value) => passed.push(value));
    for (const number of came) add(number, number);
    expect(passed).toEqual([0, 1, 2, 3]);
  },
);

test('nothing is passed on before what stands before it', () => {
  const passed: string[] = [];
  const add = inOrder<string>((value) => passed.push(value));
  add(1, 'b');
  expect(passed).toEqual([]);
  add(0, '');
  expect(passed).toEqual(['', 'b']);
});
