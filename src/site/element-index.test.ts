import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { elementPage, withManyElements } from '../../tests/tiny/tiny-element.ts';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import type { IndexView } from '../model/view.ts';
import { addressesOf } from './addresses.ts';
import { elementIndex } from './element-index.ts';
import { indexPages, indexView } from './index-view.ts';
import type { Site } from './site.ts';

const files = {
  'ru/door.md': elementPage('door', { title: 'Дверь (часть)', children: ['knob'], called: { knob: 'ручка' } }),
  'ru/knob.md': elementPage('knob', { parents: ['door'], called: { door: 'Двери:' } }),
  'zh/door.md': elementPage('door', { title: '门', children: ['knob'] }),
  'zh/knob.md': elementPage('knob', { title: 'knob (元素)', parents: ['door'], called: { door: '门' } }),
};

let tiny: TinySite;
let site: Site;
beforeAll(async () => {
  tiny = new TinySite(files);
  site = await tiny.load(['ru', 'zh']);
});
afterAll(() => tiny.remove());

const addresses = addressesOf('https://example.org/');

function viewsOf(of: Site, id: string): IndexView[] {
  const locale = of.locales.find((found) => found.id === id)!;
  return indexPages(of, locale).map(([, page]) => indexView(of, addresses, locale, page));
}

/** Lines as they are read: `ручка → /ru/knob/ (knob)`. */
function lines(view: IndexView): string[] {
  return view.groups.flatMap(({ letter, entries }) => [
    letter,
    ...entries.map(({ label, href, lang, names }) => {
      const also = names.map((name) => `${name.text} ${name.lang}`).join(', ');
      return `${label}${lang ? ` ${lang}` : ''} → ${href}${also ? ` (${also})` : ''}`;
    }),
  ]);
}

test('elements by name, and by the names that any locale gives them, leading to this locale', () => {
  expect(viewsOf(site, 'ru').map(lines)).toEqual([
    [
      'D',
      'door → /ru/door/ (Дверь ru-RU, Двери ru-RU, 门 zh-CN)',
      'K',
      'knob → /ru/knob/ (ручка ru-RU)',
      'Д',
      'Двери ru-RU → /ru/door/ (door ru-RU)',
      'Дверь ru-RU → /ru/door/ (door ru-RU)',
      'Р',
      'ручка ru-RU → /ru/knob/ (knob ru-RU)',
      '汉字',
      '门 zh-CN → /ru/door/ (door ru-RU)',
    ],
  ]);
});

test('a page of its own, with a version in every language', () => {
  const [view] = viewsOf(site, 'zh');
  expect(view).toMatchObject({
    canonical: 'https://example.org/zh/elements-index/',
    indexed: true,
    alternates: [
      { tag: 'ru-RU', href: 'https://example.org/ru/elements-index/' },
      { tag: 'zh-CN', href: 'https://example.org/zh/elements-index/' },
      { tag: 'x-default', href: 'https://example.org/ru/elements-index/' },
    ],
    letters: [],
  });
  expect(view!.languages.map(({ href }) => href)).toEqual(['/ru/elements-index/', '/zh/elements-index/']);
});

describe('a large index', () => {
  test('has a page a letter, and of each letter the elements most mentioned on the first', () => {
    const views = viewsOf(withManyElements(site, 600), 'ru');
    const [first, ...rest] = views;
    expect(first!.letters.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D', 'K', 'А–Я', '汉字']);
    expect(first!.groups[0]).toMatchObject({ letter: 'A', all: { href: '/ru/elements-index/a/', count: 200 } });
    expect(first!.groups.every(({ entries }) => entries.length <= 8)).toBe(true);
    expect(rest.map(({ title }) => title.split(' · ')[1])).toEqual(['A', 'B', 'C', 'D', 'K', 'А–Я', '汉字']);
    expect(rest[0]!.letters[0]).toMatchObject({ label: 'A', current: true });
    const all = rest.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries));
    expect(all.length).toBe(606);
  });

  test('has several pages for a letter with too many', () => {
    const index = elementIndex(withManyElements(site, 1200))!;
    expect(index.pages.map(({ name }) => name).slice(0, 5)).toEqual(['', 'a', 'a-2', 'b', 'b-2']);
    expect(Math.max(...index.pages.map(({ lines: { length } }) => length))).toBeLessThanOrEqual(350);
  });
});

describe('the route', () => {
  test.each([
    ['ru/elements-index.md', 'elements-index-2'],
    ['zh/Elements-Index/a.md', 'elements-index-2'],
    ['zh/elements-index/picture.png', 'elements-index-2'],
    ['ru/elements-index-3.md', 'elements-index'],
  ])('with %s in the content it is %s', async (path, route) => {
    const taken = new TinySite({ ...files, [path]: path.endsWith('.md') ? '---\ntitle: T\n---\n' : 'x' });
    try {
      expect(elementIndex(await taken.load(['ru', 'zh']))!.route).toBe(route);
    } finally {
      taken.remove();
    }
  });

  test('a site without elements has no index', () => {
    const graph = { ...site.graph, elements: new Map() };
    expect(elementIndex({ ...site, graph })).toBeNull();
  });
});
