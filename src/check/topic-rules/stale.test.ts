import { expect, test } from 'vitest';
import { topicFaults } from '../../../tests/tiny/tiny-topic.ts';
import { stale } from './stale.ts';

const source = 'The lamp is lit.\n\nIt is red.\n';
const de = 'Die Lampe leuchtet.\n\nSie ist rot.\n';

test.each([
  [source.replace('red', 'green'), '1 sentence changed'],
  [`${source}\nThere is a new one here.\n`, '1 sentence new'],
  [source.replace('\n\nIt is red.', ''), '1 sentence gone'],
])('%j', (now, what) => {
  expect(topicFaults(stale, { source, now, versions: { de } })).toEqual([
    `de "" the source has changed since: ${what}`,
  ]);
});

test('the same words, even in another file, are up to date', () => {
  expect(topicFaults(stale, { source, versions: { de } })).toEqual([]);
  expect(topicFaults(stale, { source, now: source.replace('lit', '**lit**'), versions: { de } })).toEqual([]);
});
