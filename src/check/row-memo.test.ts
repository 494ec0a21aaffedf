import { expect, test } from 'vitest';
import { tinyRow } from '../../tests/tiny/tiny-row.ts';
import { RowMemo, type SaidFault } from './row-memo.ts';
import type { CheckedRow } from './row-rule.ts';

/** A row of a page that begins with so much of something else. */
function row(shift: number, target = 'Die Lampe', options = {}): CheckedRow {
  const made = tinyRow('The lamp', target, options);
  return { ...made, target: made.target && { ...made.target, start: made.target.start + shift } };
}

function said({ target }: CheckedRow): SaidFault<string>[] {
  const { start } = target!;
  const edit = { start: start + 4, end: start + 9, after: 'Lamp' };
  return [{ rule: 'r', fault: { start: start + 4, end: start + 9, message: 'm', edit } }];
}

test('a row that reads the same is not judged again, and its faults move with it', () => {
  const memo = new RowMemo<string>();
  let judged = 0;
  const ask = (one: CheckedRow) =>
    memo.of(one, () => {
      judged += 1;
      return said(one);
    });
  for (const shift of [10, 0, 700]) expect(ask(row(shift))).toEqual(said(row(shift)));
  expect(judged).toBe(1);
});

test.each([
  ['other words', row(0, 'Das Licht')],
  ['other marks', row(0, '**Die** Lampe')],
  ['another section', row(0, undefined, { section: 'x' })],
  ['what others say', row(0, undefined, { others: { fr: 'La lampe' } })],
  ['another source now', row(0, undefined, { sourceNow: 'A lamp' })],
])('%s: judged anew', (_, other) => {
  const memo = new RowMemo<string>();
  memo.of(row(0), () => []);
  expect(memo.of(other, () => said(other))).toEqual(said(other));
});
