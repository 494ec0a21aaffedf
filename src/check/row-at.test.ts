import { expect, test } from 'vitest';
import type { AlignedTopic } from '../model/aligned-topic.ts';
import { rowAt } from './row-at.ts';

const block = (start: number, end: number) => ({ start, end, kind: 'paragraph', section: '', text: '', column: -1 });
const topic = {
  columns: [{ text: { blocks: [] } }, { text: { blocks: [block(4, 9), block(10, 20)] } }],
  rows: [
    { id: '.1', blocks: [[], [0]] },
    { id: '.2', blocks: [[], [1]] },
  ],
} as unknown as AlignedTopic;

test.each([
  [3, undefined],
  [4, '.1'],
  [8, '.1'],
  [9, undefined],
  [10, '.2'],
  [20, undefined],
])('at %i the row is %s', (start, wanted) => {
  expect(rowAt(topic, 1, start)).toBe(wanted);
});
