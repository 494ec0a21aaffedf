import { expect, test } from 'vitest';
import { topicFaults } from '../../../tests/tiny/tiny-topic.ts';
import { structBlock } from './struct-block.ts';

const source =
  '# Lamp\n\nThe lamp is lit.\n\n- A bulb of 25 W by BulbRed\n- Bulbs of 40 W by GreenBox\n\nThe end is here.\n';
const whole =
  '# Lampe\n\nDie Lampe leuchtet.\n\n- Eine Birne mit 25 W von BulbRed\n- Birnen mit 40 W von GreenBox\n\nHier ist das Ende.\n';

test.each<[says: string, de: string, faults: string[]]>([
  [
    'a paragraph is missing',
    whole.replace('Die Lampe leuchtet.\n\n', ''),
    ['de "" missing here: the paragraph "The lamp is lit."; all other languages have it'],
  ],
  [
    'an item is missing',
    whole.replace('- Birnen mit 40 W von GreenBox\n', ''),
    ['de "" missing here: the item "Bulbs of 40 W by GreenBox"; all other languages have it'],
  ],
  [
    'a paragraph too many',
    `${whole}\nNur hier steht etwas ganz anderes.\n`,
    [
      'de "Nur hier steht etwas ganz anderes." not in the source: the paragraph "Nur hier steht etwas ganz anderes."; no other language has it',
    ],
  ],
])('%s', (_, de, faults) => {
  expect(topicFaults(structBlock, { source, versions: { de, es: whole, fr: whole } })).toEqual(faults);
});

test.each<[says: string, now: string, de: string]>([
  ['the same blocks', source, whole],
  ['what the source gained since', `${source}\nA new word on lamps.\n`, whole],
  ['what the source lost since', source.replace('The lamp is lit.\n\n', ''), whole],
])('%s', (_, now, de) => {
  expect(topicFaults(structBlock, { source, now, versions: { de, es: whole } })).toEqual([]);
});
