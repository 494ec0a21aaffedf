import { expect, test } from 'vitest';
import { topicFaults } from '../../../tests/tiny/tiny-topic.ts';
import { linkMisplaced } from './link-misplaced.ts';

const source =
  'The lamp is on the table, see [the lamp](lamp.md). The bulb is in the box with the other bulbs. The cable is long.\n';

test.each([
  [
    'in the next sentence',
    'Die Lampe steht auf dem Tisch. Die Birne ist bei den anderen Birnen, siehe [die Lampe](lamp.md). Das Kabel ist lang.\n',
    'de "[die Lampe](lamp.md)"',
  ],
  [
    'in the last sentence',
    'Die Lampe steht auf dem Tisch. Die Birne ist in der Schachtel mit anderen Birnen. Das Kabel [ist](lamp.md) lang.\n',
    'de "[ist](lamp.md)"',
  ],
])('%s', (_, de, start) => {
  expect(topicFaults(linkMisplaced, { source, versions: { de } })).toEqual([
    `${start} the link stands in another sentence than in the source: "The lamp is on the table, see the lamp."`,
  ]);
});

test.each([
  ['Die Lampe steht auf dem Tisch, siehe [Lampe](lamp.md). Die Birne ist in der Schachtel. Das Kabel ist lang.\n'],
  ['Siehe [die Lampe](lamp.md), die auf dem Tisch steht. Die Birne ist in der Schachtel. Das Kabel ist lang.\n'],
  ['Die Lampe steht auf dem Tisch. Die Birne ist in der Schachtel. Das Kabel ist lang.\n'],
])('in its place, or lost: %s', (de) => {
  expect(topicFaults(linkMisplaced, { source, versions: { de } })).toEqual([]);
});
