import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../tests/tiny/tiny-site.ts';
import { draftSum, pageKeys } from './page-keys.ts';
import { draftsOf } from './site/drafts.ts';
import { packLocales, sharedLocales } from './site/shared-locales.ts';
import type { Site } from './site/site.ts';

let tiny: TinySite;
let site: Site;
beforeAll(async () => {
  tiny = new TinySite({ 'de/a.md': '# A\n\nText.\n', 'ru/a.md': '# A\n', 'source/a.md': '# A\n' });
  site = await tiny.load(['de', 'ru'], { source: `${tiny.content}/source` });
});
afterAll(() => tiny.remove());

const routes = ['de', 'de/a', 'ru/a', 'de/404', 'compare/a'];

/** The keys of some pages. */
function keysOf(of = site, common = 'theme', parts = 'alignment'): string[] {
  const drafts = draftsOf(of);
  const keys = pageKeys([common], () => parts, drafts.markdown);
  const shared = sharedLocales(drafts.locales);
  return routes.map((route) => keys.page(draftSum(route, packLocales(drafts.draft(route), shared))));
}

test('the same pages have the same keys, and each its own', () => {
  expect(keysOf()).toEqual(keysOf());
  expect(new Set(keysOf()).size).toBe(routes.length);
});

test('another word of the interface changes all pages of its language: a locale stands in a key by its hash', () => {
  const locales = site.locales.map((locale) =>
    locale.id === 'de' ? { ...locale, strings: { ...locale.strings, contents: 'Another word' } } : locale,
  );
  const other = keysOf({ ...site, locales });
  expect(routes.filter((_, k) => other[k] !== keysOf()[k])).toEqual(expect.arrayContaining(['de', 'de/a', 'de/404']));
});

test('another alignment changes the comparison alone, another theme everything', () => {
  expect(routes.filter((_, k) => keysOf(site, 'theme', 'other')[k] !== keysOf()[k])).toEqual(['compare/a']);
  expect(routes.filter((_, k) => keysOf(site, 'other')[k] !== keysOf()[k])).toEqual(routes);
});
