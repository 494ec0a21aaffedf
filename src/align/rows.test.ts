import { expect, it } from 'vitest';
import type { PageText } from '../model/block.ts';
import { type Bead, joinRows } from './rows.ts';

/** A page of one block with so many segments. */
function page(count: number): PageText {
  const segment = (_: unknown, k: number) => ({ block: 0, start: k, end: k + 1, text: `${k}`, codes: [] });
  return {
    blocks: [{ kind: 'paragraph', section: 'a', start: 0, end: count, text: '', column: -1 }],
    segments: Array.from({ length: count }, segment),
  };
}

const bead = (source: number[], target: number[], confidence = 1): Bead => ({ source, target, confidence });

it('joins what any locale ties together and places what only one has', () => {
  const rows = joinRows(
    'en',
    page(4),
    new Map([
      ['de', { page: page(4), beads: [bead([0], [0]), bead([1, 2], [1], 0.7), bead([], [2], 0.4), bead([3], [3])] }],
      [
        'ru',
        {
          page: page(4),
          beads: [bead([0], [1], 0.9), bead([], [0], 0.5), bead([1], [2]), bead([2], []), bead([3], [3], 0.8)],
        },
      ],
    ]),
    'segments',
  );
  expect(rows.map(({ members, confidence }) => [Object.fromEntries(members), confidence])).toEqual([
    [{ ru: [0] }, 0.5],
    [{ en: [0], de: [0], ru: [1] }, 0.9],
    [{ en: [1, 2], de: [1], ru: [2] }, 0.7],
    [{ de: [2] }, 0.4],
    [{ en: [3], de: [3], ru: [3] }, 0.8],
  ]);
  expect(rows.every(({ section, kind }) => section === 'a' && kind === 'paragraph')).toBe(true);
});

it('has the source alone where there is no locale', () => {
  expect(joinRows('en', page(2), new Map(), 'segments').map(({ members }) => [...members])).toEqual([
    [['en', [0]]],
    [['en', [1]]],
  ]);
});

it('joins blocks as well', () => {
  const rows = joinRows('en', page(3), new Map([['de', { page: page(3), beads: [bead([0], [0])] }]]), 'blocks');
  expect(rows.map(({ members }) => Object.fromEntries(members))).toEqual([{ en: [0], de: [0] }]);
});
