import { expect, test } from 'vitest';
import { topicFaults } from '../../../tests/tiny/tiny-topic.ts';
import { structTable } from './struct-table.ts';

const source = '|Name|Use|\n|:--|:--|\n|LampOne|It has 25 W.|\n|BulbTwo|It is 40 mm wide.|\n\nThe end.\n';
const whole = '|Name|Zweck|\n|:--|:--|\n|LampOne|Sie hat 25 W.|\n|BulbTwo|Sie ist 40 mm breit.|\n\nDas Ende.\n';

test.each<[says: string, de: string, faults: string[]]>([
  [
    'a row is missing',
    whole.replace('|BulbTwo|Sie ist 40 mm breit.|\n', ''),
    ['de "" missing here: 2 cells from "BulbTwo"; all other languages have it'],
  ],
  [
    'a row too many',
    whole.replace('\n\nDas', '\n|Kabel|Es ist lang.|\n\nDas'),
    ['de "|Kabel|Es ist lang.|" not in the source: 2 cells from "Kabel"; no other language has it'],
  ],
])('%s', (_, de, faults) => {
  const found = topicFaults(structTable, { source, versions: { de, es: whole, fr: whole } });
  expect(found).toEqual(faults);
});

test('the same cells, and paragraphs, are none of its business', () => {
  expect(topicFaults(structTable, { source, versions: { de: whole } })).toEqual([]);
  expect(topicFaults(structTable, { source, versions: { de: whole.replace('Das Ende.', '') } })).toEqual([]);
});
