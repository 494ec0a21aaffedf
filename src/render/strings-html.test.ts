import { expect, test } from 'vitest';
import { tinyLocale } from '../../tests/tiny/tiny-locale.ts';
import type { ListFrame, StringsDraft } from '../model/list-view.ts';
import type { Route } from '../model/view.ts';
import { elementNamesHtml } from './element-names-html.ts';
import { stringsHtml } from './strings-html.ts';

const home = '/' as Route;
const strings = { stringsPlaces: '{count}×', more: '+{count}', stringsNone: 'none', elementNamesElement: 'Element' };
const locale = { ...tinyLocale('en'), tag: 'en-US', strings };
const frame: ListFrame = { locale, siteTitle: '', base: '/', home, title: '', text: '', lists: [], parts: [] };
const draft: StringsDraft = {
  frame,
  source: { tag: 'en-US', direction: 'ltr' },
  target: { tag: 'ar-SA', direction: 'rtl' },
  entries: [
    {
      source: 'a < b',
      count: 7,
      variants: [{ text: 'x & y', count: 7, places: [{ label: 'A · 3', tag: 'ar-SA', href: '/compare/a/#r-t.1' }] }],
    },
  ],
};

test('a string, its translations, and where they stand', () => {
  const html = stringsHtml(draft);
  expect(html).toContain('<h2><span lang="en-US" dir="ltr">a &lt; b</span> <small>7×</small></h2>');
  expect(html).toContain('<ol lang="ar-SA" dir="rtl"><li><p>x &amp; y <span lang="en-US" dir="ltr"><small>7×</small>');
  expect(html).toContain('<li><a href="/compare/a/#r-t.1">A · 3</a></li><li lang="en-US" dir="ltr">+6</li>');
});

test('a locale without such strings says so', () => expect(stringsHtml({ ...draft, entries: [] })).toBe('<p>none</p>'));

test('elements with their names; where there are several, how often each', () => {
  const several = [
    { text: 'Körper', count: 2 },
    { text: 'Body', count: 1 },
  ];
  const html = elementNamesHtml({
    frame,
    locales: [tinyLocale('de'), tinyLocale('ru')],
    entries: [{ name: 'Body', href: '/compare/body/' as Route, names: [several, [{ text: 'Тело', count: 4 }]] }],
  });
  expect(html).toContain('<th scope="row"><a href="/compare/body/">Body</a></th>');
  expect(html).toContain('class="several">Körper <small lang="en-US">× 2</small><br>Body <small');
  expect(html).toMatch(/<td[^>]*>Тело<\/td>/);
});
