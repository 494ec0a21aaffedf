import { expect, test } from 'vitest';
import { pageWords } from './page-words.ts';

const page = { title: 'TTL (POX)', element: 'TTL', description: 'Hours', headings: ['Remarks'], text: '' };

/** Words by weight. */
function weights(text: string): Record<string, number> {
  const groups = text.split('\t').map((group) => group.split(' '));
  return Object.fromEntries(groups.flatMap((words, index) => words.map((word) => [word, index + 1])));
}

test('a word weighs what its places weigh together', () => {
  const words = weights(pageWords({ ...page, text: 'hours hours hours of TTL remarks one' }));
  expect(words).toMatchObject({ ttl: 5, pox: 4, hours: 4, remarks: 2, of: 1, one: 1 });
});

test('no word weighs more than eight', () => {
  const everywhere = { title: 'a', element: 'a', description: 'a', headings: ['a'], text: 'a a a a' };
  expect(weights(pageWords(everywhere))).toMatchObject({ a: 8 });
});
