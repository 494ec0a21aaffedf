import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Page, type PageKey, pageKey } from '../model/page.ts';
import { alignTopics } from './topics.ts';

const locales = ['en', 'de', 'ru'];

/** A page that is nothing but its name and id: `de:a.md`, `de:a.md#1`. */
function page(written: string): Page {
  const [, locale, path, assetId] = /^(\w+):([^#]+)(?:#(.+))?$/.exec(written)!;
  return { locale, path, assetId: assetId ?? null } as Page;
}

function align(written: readonly string[], overrides: readonly (readonly string[])[] = []) {
  const found = alignTopics(written.map(page), locales, overrides);
  return {
    topics: found.topics.map(
      ({ id, path, pages }) => `${id} at ${path}: ${[...pages.values()].map(pageKey).join(' ')}`,
    ),
    ambiguous: found.ambiguous.map(({ assetId, pages }) => `${assetId}: ${pages.map(pageKey).join(' ')}`),
    faults: found.faults.map(({ key, why }) => `${key}: ${why}`),
  };
}

test.each<[says: string, pages: string[], topics: string[]]>([
  ['the same path', ['en:a.md', 'de:a.md'], ['path:a.md at a.md: en:a.md de:a.md']],
  ['another path', ['en:a.md', 'de:b.md'], ['path:a.md at a.md: en:a.md', 'path:b.md at b.md: de:b.md']],
  ['another letter case', ['en:a.md', 'de:A.md'], ['path:A.md at A.md: de:A.md', 'path:a.md at a.md: en:a.md']],
  ['the same id on another path', ['en:a.md#1', 'de:b.md#1'], ['id:1 at a.md: en:a.md de:b.md']],
  ['an id says more than a path', ['en:a.md#1', 'de:a.md#2'], ['id:1 at a.md: en:a.md', 'id:2 at a.md: de:a.md']],
  ['a page that has lost its id', ['en:a.md#1', 'de:a.md'], ['id:1 at a.md: en:a.md de:a.md']],
  [
    'a page without an id, where the topic has another page of its locale',
    ['en:a.md#1', 'de:b.md#1', 'de:a.md'],
    ['id:1 at a.md: en:a.md de:b.md', 'path:a.md at a.md: de:a.md'],
  ],
  ['the path of the first locale', ['ru:c.md#1', 'de:b.md#1'], ['id:1 at b.md: de:b.md ru:c.md']],
])('joined into topics: %s', (_, pages, topics) => {
  expect(align(pages)).toEqual({ topics, ambiguous: [], faults: [] });
});

test('an id on two pages of one locale counts for none of the pages that bear it', () => {
  expect(align(['en:a.md#1', 'en:b.md#1', 'de:a.md#1', 'ru:c.md#1'])).toEqual({
    topics: ['path:a.md at a.md: en:a.md de:a.md', 'path:b.md at b.md: en:b.md', 'path:c.md at c.md: ru:c.md'],
    ambiguous: ['1: en:a.md de:a.md en:b.md ru:c.md'],
    faults: [],
  });
});

test('an override outdoes ids and paths', () => {
  expect(align(['en:a.md#1', 'de:a.md#1', 'ru:b.md'], [['en:a.md', 'ru:b.md']])).toEqual({
    topics: ['id:1 at a.md: de:a.md', 'override:0 at a.md: en:a.md ru:b.md'],
    ambiguous: [],
    faults: [],
  });
});

test('an override cannot hold two pages of a locale, nor a page that does not exist', () => {
  const found = align(['en:a.md', 'en:b.md'], [['en:a.md', 'en:b.md', 'de:gone.md']]);
  expect(found.faults).toEqual(['en:b.md: taken', 'de:gone.md: no such page']);
});

const written = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom(...locales), fc.constantFrom('a.md', 'b.md', 'c.md'), fc.constantFrom('', '#1', '#2', '#3'))
    .map((parts) => `${parts[0]}:${parts[1]}${parts[2]}`),
  { selector: (name) => name.replace(/#.*/, '') },
);
const overrides = fc.array(fc.array(fc.constantFrom('en:a.md', 'en:b.md', 'de:a.md', 'ru:c.md'), { maxLength: 3 }), {
  maxLength: 2,
});

test('every page is in one topic, except those that an override has no room for', () => {
  fc.assert(
    fc.property(written, overrides, (pages, lists) => {
      const { topics, faults } = alignTopics(pages.map(page), locales, lists);
      const held = topics.flatMap((topic) => [...topic.pages.values()].map(pageKey));
      const taken = faults.filter(({ why }) => why === 'taken').map(({ key }) => key as PageKey);
      expect([...held, ...taken].sort()).toEqual(pages.map((name) => pageKey(page(name))).sort());
    }),
  );
});

test('the order in which pages are found does not matter', () => {
  const twice = written.chain((pages) =>
    fc.tuple(fc.constant(pages), fc.shuffledSubarray(pages, { minLength: pages.length })),
  );
  fc.assert(
    fc.property(twice, overrides, ([pages, shuffled], lists) => {
      expect(align(shuffled, lists)).toEqual(align(pages, lists));
    }),
  );
});
