import { expect, test } from 'vitest';
import { topicFaults } from '../../../tests/tiny/tiny-topic.ts';
import { hrefMismatch } from './href-mismatch.ts';

const source = 'See [the lamp](lamp.md#on) and [a site](https://site.test/en-us/x/).\n';

test.each<[says: string, de: string, faults: string[]]>([
  [
    'a link is lost',
    'Siehe die Lampe und [eine Website](https://site.test/de-de/x).\n',
    ['de "Siehe die Lampe und [eine Website](https://site.test/de-de/x)." the link "the lamp" to "lamp.md#on" is lost'],
  ],
  [
    'a link leads to another page',
    'Siehe [die Lampe](bulb.md#on) und [eine Website](https://site.test/x/).\n',
    ['de "bulb.md#on" the link leads to "bulb.md#on", in the source to "lamp.md#on" → lamp.md#on'],
  ],
  [
    'a link leads to another section',
    'Siehe [die Lampe](lamp.md#off) und [eine Website](https://site.test/en-us/x/).\n',
    ['de "lamp.md#off" the link leads to "lamp.md#off", in the source to "lamp.md#on" → lamp.md#on'],
  ],
  [
    'a link leads to another site',
    'Siehe [die Lampe](lamp.md#on) und [eine Website](https://other.test/x/).\n',
    [
      'de "https://other.test/x/" the link leads to "https://other.test/x/", in the source to "https://site.test/en-us/x/"',
    ],
  ],
])('%s', (_, de, faults) => {
  expect(topicFaults(hrefMismatch, { source, versions: { de } })).toEqual(faults);
});

test.each<[says: string, now: string, de: string]>([
  [
    'the tag of the own locale',
    source,
    'Siehe [die Lampe](lamp.md#on) und [eine Website](https://site.test/de-de/x/).\n',
  ],
  ['another case', source, 'Siehe [die Lampe](lamp.md#on) und [eine Website](https://Site.test/en-us/X/).\n'],
  ['another scheme', source, 'Siehe [die Lampe](lamp.md#on) und [eine Website](http://site.test/en-us/x/).\n'],
  ['another order', source, 'Siehe [eine Website](https://site.test/en-us/x/) und [die Lampe](lamp.md#on).\n'],
  [
    'what the source has changed since',
    source.replace('lamp.md#on', 'light.md'),
    'Siehe [die Lampe](lamp.md#on) und [eine Website](https://site.test/en-us/x/).\n',
  ],
])('%s', (_, now, de) => {
  expect(topicFaults(hrefMismatch, { source, now, versions: { de } })).toEqual([]);
});
