import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tinyLocale } from '../../tests/tiny/tiny-locale.ts';
import { pageOf } from '../../tests/tiny/tiny-page.ts';
import { encodedPath } from '../model/encoded-path.ts';
import type { Topic } from '../model/topic.ts';
import { addressesOf, topicAddress, topicRoute } from './addresses.ts';

const de = tinyLocale('de');
const ru = tinyLocale('ru');

function topic(path: string, germanPath = path): Topic {
  return { id: `path:${path}`, path, pages: new Map([['de', pageOf('', { locale: 'de', path: germanPath })]]) };
}

describe('where a site stands', () => {
  test.each([
    ['', '/', '/a/', null],
    ['https://x.example', '/', '/a/', 'https://x.example/a/'],
    ['https://x.example/', '/', '/a/', 'https://x.example/a/'],
    ['https://x.example/docs', '/docs/', '/docs/a/', 'https://x.example/docs/a/'],
    ['https://x.example/docs/', '/docs/', '/docs/a/', 'https://x.example/docs/a/'],
  ])('%j', (site, base, route, absolute) => {
    const addresses = addressesOf(site);
    expect([addresses.base, addresses.route('a'), addresses.absolute(addresses.route('a'))]).toEqual([
      base,
      route,
      absolute,
    ]);
    expect(addresses.route('')).toBe(base);
  });
});

test.each([
  ['index.md', 'de', ''],
  ['a.md', 'de/a', 'a'],
  ['a/index.md', 'de/a', 'a'],
  ['a/b.md', 'de/a/b', 'a/b'],
  ['c#.md', 'de/c#', 'c%23'],
])('the route of %s', (path, route, address) => {
  expect(topicRoute(topic(path), de)).toBe(route);
  expect(topicAddress(topic(path), de)).toBe(address);
});

test('a locale that lacks the topic has it under the topic’s path', () => {
  const found = topic('a.md', 'x/b.md');
  expect([topicRoute(found, de), topicRoute(found, ru)]).toEqual(['de/x/b', 'ru/a']);
});

test.each([
  ['a b', 'a%20b'],
  ['ü', '%C3%BC'],
  ['c#', 'c%23'],
  ['a?b', 'a%3Fb'],
  ['a%20b', 'a%2520b'],
  ['"><script>', '%22%3E%3Cscript%3E'],
  ['a&b', 'a&b'],
])('a name in an address: %j is %s', (name, encoded) => {
  expect(addressesOf('').route(`de/${name}`)).toBe(`/de/${encoded}/`);
  expect(addressesOf('').file(de, `media/${name}.png`)).toBe(`/de/media/${encoded}.png`);
});

test('whatever a file is called, its address leads to it and to nothing else', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !/[/\\\0-\x1f]|^\.{1,2}$/.test(text) && text.isWellFormed());
  fc.assert(
    fc.property(name, (text) => {
      const url = new URL(addressesOf('https://x.example/').absolute(addressesOf('').route(`de/${text}`))!);
      expect(url.search + url.hash).toBe('');
      expect(decodeURIComponent(url.pathname)).toBe(`/de/${text}/`);
    }),
  );
});

test('a route is the encoded path, also where it is taken as it stands', () => {
  const { route } = addressesOf('');
  const paths = fc.stringMatching(/^[\w./ #?%ё-]+$/);
  fc.assert(fc.property(paths, (path) => route(path) === `/${encodedPath(path)}/`));
  expect(route('a b/c#')).toBe('/a%20b/c%23/');
});
