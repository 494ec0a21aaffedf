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

test('what other pages said before says nothing', () => {
  const first = pageWords({ ...page, text: 'hours hours ttl of' });
  pageWords({
    title: 'of hours',
    element: 'of',
    description: 'of',
    headings: ['of'],
    text: 'hours 文件夹 remarks remarks',
  });
  expect(pageWords({ ...page, text: 'hours hours ttl of' })).toBe(first);
});

// On a busy machine this takes its time.
test('nor does it when more words have been read than are remembered', { timeout: 30_000 }, () => {
  const first = pageWords({ ...page, text: 'hours hours ttl of' });
  const many = Array.from({ length: 200_001 }, (_, number) => `w${number}`);
  pageWords({ ...page, text: many.join(' ') });
  expect(pageWords({ ...page, text: 'hours hours (ttl) of' })).toBe(first);
});
