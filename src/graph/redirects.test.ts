import { expect, test } from 'vitest';
import { tinyLocale } from '../../tests/tiny/tiny-locale.ts';
import { pageOf } from '../../tests/tiny/tiny-page.ts';
import type { Page } from '../model/page.ts';
import type { Topic } from '../model/topic.ts';
import { Directory } from './directory.ts';
import { redirectsOf } from './redirects.ts';

function page(locale: string, path: string, aliases: readonly string[] = []): Page {
  return { ...pageOf('', { locale, path }), aliases };
}

function topic(...pages: Page[]): Topic {
  const { path } = pages[0]!;
  return { id: `path:${path}`, path, pages: new Map(pages.map((found) => [found.locale, found])) };
}

const plain = [
  topic(page('en', 'a.md'), page('de', 'a.md')),
  topic(page('en', 'b.md')),
  topic(page('en', 'c/index.md')),
];

/** Redirects as `de/old > path:a.md`, faults as `de/old: no target`. */
function shown(topics: readonly Topic[], configured: Readonly<Record<string, string>>, ids = ['en']): string[] {
  const { redirects, faults } = redirectsOf(new Directory(topics, new Map()), ids.map(tinyLocale), configured);
  return [
    ...redirects.map(({ locale, from, topic: to }) => `${locale}/${from} > ${to}`),
    ...faults.map(({ locale, from, file, why }) => `${locale}/${from}: ${why}${file ? ` (${file})` : ''}`),
  ];
}

test.each<[configured: Record<string, string>, redirects: string[]]>([
  [{}, []],
  [{ old: 'a' }, ['en/old > path:a.md']],
  [{ '/old/': '/a/' }, ['en/old > path:a.md']],
  [{ 'old.md': 'a.md' }, ['en/old > path:a.md']],
  [{ 'x/index.md': 'c' }, ['en/x > path:c/index.md']],
  [{ older: 'old', old: 'a' }, ['en/older > path:a.md', 'en/old > path:a.md']],
  [{ old: 'gone' }, ['en/old: no target']],
  [{ one: 'two', two: 'one' }, ['en/one: no target', 'en/two: no target']],
  [{ self: 'self' }, ['en/self: no target']],
  [{ constructor: 'a', old: 'constructor' }, ['en/constructor > path:a.md', 'en/old > path:a.md']],
  [{ older: '/old/', old: 'a.md' }, ['en/older > path:a.md', 'en/old > path:a.md']],
  [{ a: 'b' }, ['en/a: in the way of a page']],
  [{ old: 'a', '/old': 'b' }, ['en/old > path:a.md', 'en/old: in the way of a page']],
])('configured: %j', (configured, expected) => {
  expect(shown(plain, configured)).toEqual(expected);
});

test('configured redirects hold in every locale', () => {
  expect(shown(plain, { old: 'a' }, ['en', 'de'])).toEqual(['en/old > path:a.md', 'de/old > path:a.md']);
});

test('the route of a stand-in is a page too', () => {
  expect(shown(plain, { b: 'a' }, ['de'])).toEqual(['de/b: in the way of a page']);
});

test.each<[aliases: string[], redirects: string[]]>([
  [['old'], ['de/old > path:a.md']],
  [
    ['/older/', 'old.md'],
    ['de/older > path:a.md', 'de/old > path:a.md'],
  ],
  [['b'], ['de/b: in the way of a page (de/a.md)']],
  [
    ['old', 'old'],
    ['de/old > path:a.md', 'de/old: in the way of a page (de/a.md)'],
  ],
])('aliases %j of a page hold in its own locale', (aliases, expected) => {
  const topics = [topic(page('de', 'a.md', aliases), page('en', 'a.md')), topic(page('de', 'b.md'))];
  expect(shown(topics, {}, ['de', 'en'])).toEqual(expected);
});

test('an alias goes before a configured redirect', () => {
  const topics = [topic(page('en', 'a.md', ['old'])), topic(page('en', 'b.md'))];
  expect(shown(topics, { old: 'b' })).toEqual(['en/old > path:a.md', 'en/old: in the way of a page']);
});

test.each([
  '../de/x',
  'x/../../y',
  '..',
  'x//y',
  './x',
  '',
  '/',
  'x\\y',
  'x\0y',
  '404',
  'index.html',
  'x/index.md/y',
  'sitemap.xml',
])('no page may say that %j is an old route of it', (alias) => {
  const topics = [topic(page('en', 'a.md', [alias]))];
  expect(shown(topics, {})).toEqual([expect.stringMatching(/: no route of this site \(en\/a\.md\)$/)]);
});

test('a picture may be in the way', () => {
  const topics = [topic(page('en', 'a.md', ['media/b.png']))];
  const { faults } = redirectsOf(
    new Directory(topics, new Map([['en', new Set(['media/b.png'])]])),
    [tinyLocale('en')],
    {},
  );
  expect(faults.map(({ why }) => why)).toEqual(['in the way of a page']);
});
