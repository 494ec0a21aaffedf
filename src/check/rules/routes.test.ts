import { expect, test } from 'vitest';
import type { Locale } from '../../model/locale.ts';
import type { Page } from '../../model/page.ts';
import type { Topic } from '../../model/topic.ts';
import type { CheckInput } from '../check-input.ts';
import { routes } from './routes.ts';

/** Topics by their pages: `en:a.md de:b.md`. */
function said(...written: string[]): string[] {
  return saidBeside([], ...written);
}

/** The same, beside other files of the English content. */
function saidBeside(paths: readonly string[], ...written: string[]): string[] {
  const topics = written.map((keys): Topic => {
    const pages = keys.split(' ').map((key) => {
      const [locale, path] = key.split(':') as [string, string];
      return { locale, path, file: `${locale}/${path}` } as Page;
    });
    const { path } = pages[0]!;
    return { id: `path:${path}`, path, pages: new Map(pages.map((page) => [page.locale, page])) };
  });
  const locales = [{ id: 'en' }, { id: 'de' }] as Locale[];
  const files = new Map([['en', new Map(paths.map((path) => [path, '']))]]);
  return routes({ topics, locales, files } as unknown as CheckInput).map(
    ({ rule, place, message }) => `${rule} ${place.path}: ${message}`,
  );
}

test.each<[says: string, topics: string[], findings: string[]]>([
  ['every page has its own', ['en:a.md de:a.md', 'en:b.md', 'en:a/b.md'], []],
  [
    'two files for one route',
    ['en:a.md de:b.md', 'en:a/index.md de:c.md'],
    ['TP002 en/a/index.md: en/a.md has the route /en/a/ too'],
  ],
  [
    'routes that differ in letter case only',
    ['en:a.md de:b.md', 'en:A.md de:c.md'],
    ['TP003 en/A.md: en/a.md has the route /en/A/ too'],
  ],
  [
    'a stand-in in the way of a page',
    ['de:a.md', 'en:b.md', 'en:a.md de:c.md'],
    ['TP002 en/a.md: de/a.md has the route /en/a/ too'],
  ],
])('%s', (_, topics, findings) => {
  expect(said(...topics)).toEqual(findings);
});

test.each([
  ['404.md', 'the route /en/404/ is one that the site itself needs'],
  ['index.html.md', 'the route /en/index.html/ is one that the site itself needs'],
  ['a/index.md/b.md', 'the route /en/a/index.md/b/ is one that the site itself needs'],
  ['LICENSE.md', 'the file license stands where the folder of the route /en/LICENSE/ must be'],
  ['license/b.md', 'the file license stands where the folder of the route /en/license/b/ must be'],
])('a page in the way of something else: %s', (path, message) => {
  expect(saidBeside(['license'], `en:${path}`)[0]).toBe(`TP002 en/${path}: ${message}`);
});

test('names that only look like it', () => {
  expect(saidBeside(['a.png'], 'en:a.md', 'en:a/404.md', 'en:404s.md', 'en:b/sitemap.xml.md')).toEqual([]);
});
