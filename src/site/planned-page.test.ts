import { expect, test } from 'vitest';
import type { TopicId } from '../model/topic.ts';
import { topicByTopic } from './planned-page.ts';

const [first, second] = ['t1', 't2'] as unknown as [TopicId, TopicId];

test('pages of a topic stand together, in the order of topics, and otherwise keep their order', () => {
  const pages = new Map<string, { readonly topic: TopicId | null }>([
    ['ru', { topic: null }],
    ['ru/b', { topic: second }],
    ['ru/a', { topic: first }],
    ['404', { topic: null }],
    ['fr/b', { topic: second }],
    ['fr/a', { topic: first }],
    ['compare/a', { topic: first }],
  ]);
  expect(topicByTopic(pages, [{ id: first }, { id: second }])).toEqual([
    'ru',
    '404',
    'ru/a',
    'fr/a',
    'compare/a',
    'ru/b',
    'fr/b',
  ]);
});
