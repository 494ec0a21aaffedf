import { expect, test } from 'vitest';
import { tinyLocale } from '../../tests/tiny/tiny-locale.ts';
import { pageOf } from '../../tests/tiny/tiny-page.ts';
import { defaultLinks } from '../model/defaults.ts';
import type { Graph } from '../model/graph.ts';
import type { Topic } from '../model/topic.ts';
import { linkTopics } from './link-topics.ts';

/** The graph of pages by `locale:path`; pages of the same path are one topic. */
function graphOf(pages: Readonly<Record<string, string>>): Graph {
  const written = Object.entries(pages).map(([key, markdown]) => {
    const [locale, path] = key.split(':') as [string, string];
    return pageOf(markdown, { locale, path });
  });
  const topics = [...Map.groupBy(written, ({ path }) => path)].map(
    ([path, found]): Topic => ({ id: `path:${path}`, path, pages: new Map(found.map((page) => [page.locale, page])) }),
  );
  return linkTopics({
    topics,
    locales: ['en', 'de'].map(tinyLocale),
    files: new Map([['en', new Set(['p.png'])]]),
    tables: new Map(),
    links: defaultLinks,
    redirects: { old: 'a' },
  });
}

test('each link has its target, in the order of links', () => {
  const { targets } = graphOf({
    'en:a.md': '[b](b.md) ![p](p.png) [gone](gone.md)',
    'en:b.md': '',
    'de:b.md': '[a](a.md)',
  });
  expect(targets.get('en:a.md')!.map(({ kind }) => kind)).toEqual(['topic', 'file', 'none']);
  expect(targets.get('en:b.md')).toEqual([]);
  expect(targets.get('de:b.md')).toMatchObject([{ topic: 'path:a.md' }]);
});

test.each<[says: string, pages: Record<string, string>, backlinks: Record<string, string[]>]>([
  ['nobody links', { 'en:a.md': '', 'en:b.md': '' }, {}],
  ['one page links', { 'en:a.md': '[b](b.md)', 'en:b.md': '' }, { 'path:b.md': ['path:a.md'] }],
  ['a page links to itself', { 'en:a.md': '[a](a.md) [a](#one)\n\n## One' }, {}],
  ['a page links twice', { 'en:a.md': '[b](b.md) [b](b.md)', 'en:b.md': '' }, { 'path:b.md': ['path:a.md'] }],
  [
    'two locales link',
    { 'en:a.md': '[b](b.md)', 'de:a.md': '[b](b.md) [c](c.md)', 'en:b.md': '', 'en:c.md': '' },
    { 'path:b.md': ['path:a.md'], 'path:c.md': ['path:a.md'] },
  ],
  [
    'several pages link, told in the order of topics',
    { 'en:c.md': '', 'en:b.md': '[c](c.md)', 'en:a.md': '[c](c.md)' },
    { 'path:c.md': ['path:b.md', 'path:a.md'] },
  ],
])('who links to a topic: %s', (_, pages, backlinks) => {
  expect(Object.fromEntries(graphOf(pages).backlinks)).toEqual(backlinks);
});

test('redirects and tables of contents are there for every locale', () => {
  const { redirects, navigation } = graphOf({ 'en:a.md': '' });
  expect(redirects.map(({ locale, from }) => `${locale}/${from}`)).toEqual(['en/old', 'de/old']);
  expect([...navigation.keys()]).toEqual(['en', 'de']);
});
