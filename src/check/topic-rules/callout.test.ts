import { expect, test } from 'vitest';
import { topicFaults } from '../../../tests/tiny/tiny-topic.ts';
import { callout } from './callout.ts';

test.each([
  ['> [!HINWEIS]\n> Die Lampe.\n', 'de "HINWEIS" the keyword of the callout is translated: "HINWEIS" → NOTE'],
  ['> [!TIPP] Die Lampe.\n', 'de "TIPP" the keyword of the callout is translated: "TIPP" → TIP'],
  ['>[!Wichtig]\n> Die Lampe.\n', 'de "Wichtig" the keyword of the callout is translated: "Wichtig" → IMPORTANT'],
])('translated: %j', (de, fault) => {
  expect(topicFaults(callout, { source: '> [!NOTE]\n> The lamp.\n', versions: { de } })).toEqual([fault]);
});

test.each([
  '> [!NOTE]\n> Die Lampe.\n',
  '> [!note] Die Lampe.\n',
  '> [!LAMPE]\n> x\n',
  '```\n> [!HINWEIS]\n```\n',
  '[!HINWEIS]\n',
])('not translated: %j', (de) => {
  expect(topicFaults(callout, { source: '> [!NOTE]\n> The lamp.\n', versions: { de } })).toEqual([]);
});
