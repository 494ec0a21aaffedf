import { expect, test } from 'vitest';
import { tinyLocale } from '../../tests/tiny/tiny-locale.ts';
import { type StatesEntry, statesHtml } from './states-html.ts';

const page = { rows: 1234, differing: 0, stands: 'both' } as const;
const entries: readonly StatesEntry[] = [
  { ...page, path: 'a&b.md', href: '/pages/a&b/?f=changed', differing: 3 },
  { ...page, path: 'c.md', href: '/pages/c/' },
  { ...page, path: 'd.md', href: '/pages/d/', stands: 'after' },
];

test('pages that differ come first with how many rows; the rest can be opened', () => {
  const { strings } = tinyLocale('en');
  const words = { differing: 'Rows', before: 'gone', after: 'new' };
  const html = statesHtml(entries, words, { strings: { ...strings, statesSummary: '{count}/{pages}' }, tag: 'en-US' });
  const [table, rest] = html.split('<details>') as [string, string];
  expect(table).toContain('<p>2/3</p>');
  expect(table).toContain('<a href="/pages/a&amp;b/?f=changed">a&amp;b.md</a></th><td>3</td><td>1,234</td>');
  expect(table).toContain('d.md</a></th><td>new</td>');
  expect(table).not.toContain('c.md');
  expect(rest).toContain('<a href="/pages/c/">c.md</a>');
});
