import { expect, test } from 'vitest';
import { topicFaults } from '../../../tests/tiny/tiny-topic.ts';
import { localeLink } from './locale-link.ts';

test.each([
  ['See [it](https://site.test/en-us/x/).', 'de "en-us" the address leads to the pages in "en-us"'],
  ['See [it](https://site.test/fr-fr/).', 'de "fr-fr" the address leads to the pages in "fr-fr"'],
  ['See [it](https://site.test/kb/ru-RU/x).', 'de "ru-RU" the address leads to the pages in "ru-RU"'],
])('%s', (de, fault) => {
  expect(topicFaults(localeLink, { source: de, versions: { de } })).toEqual([fault]);
});

test.each([
  'See [it](https://site.test/de-de/x/).',
  'See [it](https://site.test/de-at/x/).',
  'See [it](https://site.test/x/).',
  'See [it](https://site.test/web-up/x/).',
  'See [it](https://site.test/a/b/en-us/x/).',
  'See [it](en-us/x.md).',
])('no other language: %s', (de) => {
  expect(topicFaults(localeLink, { source: de, versions: { de } })).toEqual([]);
});
