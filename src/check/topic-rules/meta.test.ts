import { expect, test } from 'vitest';
import { topicFaults } from '../../../tests/tiny/tiny-topic.ts';
import { meta } from './meta.ts';

const page = (...lines: string[]): string => `---\ntitle: T\n${lines.join('\n')}\n---\nText.\n`;

test.each<[source: string, de: string, fault: string]>([
  [
    page('ms.topic: reference'),
    page('ms.topic: Referenz'),
    'de "Referenz" ms.topic is "Referenz", in the source "reference" → reference',
  ],
  [page('ms.assetid: "a-b"'), page("ms.assetid: 'a-c'"), 'de "a-c" ms.assetid is "a-c", in the source "a-b" → a-b'],
  [page('x: 1', 'level: 2'), page('x: 1', 'level: 3'), 'de "3" level is "3", in the source "2" → 2'],
])('%j / %j', (source, de, fault) => {
  expect(topicFaults(meta, { source, versions: { de } })).toEqual([fault]);
});

test.each<[source: string, de: string]>([
  [page('ms.topic: reference'), page('ms.topic: "reference"')],
  [page('ms.topic: reference'), page('ms.date: 1/1/2020')],
  [page('description: The lamp'), page('description: Die Lampe')],
  [page('ms.date: 1/1/2020'), page('ms.date: 1/2/2020')],
  [page('api_type:', '- schema'), page('api_type:', '- Schema')],
  ['Text.\n', page('ms.topic: reference')],
])('%j / %j', (source, de) => {
  expect(topicFaults(meta, { source, versions: { de } })).toEqual([]);
});
