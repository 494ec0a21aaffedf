import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import { addressesOf } from './addresses.ts';
import { alternatesOf } from './frame-view.ts';
import type { Site } from './site.ts';
import { siteFiles } from './site-files.ts';
import { sitemaps } from './sitemap.ts';

const page = (title: string): string => `---\ntitle: ${title}\n---\n`;
const address = 'https://x.example/docs/';

let tiny: TinySite;
let site: Site;
beforeAll(async () => {
  tiny = new TinySite({
    'de/index.md': page('I'),
    'de/a&b.md': page('A'),
    'ru/a&b.md': page('А'),
    'ru/c.md': page('Ц'),
    'ru/media/p.png': 'x',
    'ru/TOC.yml': '[]',
  });
  site = await tiny.load(['de', 'ru'], { site: address });
});
afterAll(() => tiny.remove());

const made = () => sitemaps(site, addressesOf(address));
const locations = (file: string) =>
  [...(made().get(file) ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc!.replace(address, ''));

test('an index names all sitemaps', () => {
  expect(locations('sitemap-index.xml')).toEqual(['sitemap.xml', 'de/sitemap.xml', 'ru/sitemap.xml']);
  expect([...made().keys()].sort()).toEqual(['de/sitemap.xml', 'ru/sitemap.xml', 'sitemap-index.xml', 'sitemap.xml']);
});

test.each([
  ['sitemap.xml', ['']],
  ['de/sitemap.xml', ['de/a&amp;b/', 'de/']],
  ['ru/sitemap.xml', ['ru/a&amp;b/', 'ru/c/']],
])('%s holds the pages that exist, and no stand-ins', (file, wanted) => {
  expect(locations(file)).toEqual(wanted);
});

test('hreflang sets are those of the pages', () => {
  for (const topic of site.topics) {
    const set = alternatesOf(topic, site.locales, addressesOf(address));
    const links = set.map(
      ({ tag, href }) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${href.replace('&', '&amp;')}"/>`,
    );
    for (const locale of topic.pages.keys()) expect(made().get(`${locale}/sitemap.xml`)).toContain(links.join(''));
  }
});

test('without an address there are none: addresses in sitemaps are whole', () => {
  expect(sitemaps(site, addressesOf('')).size).toBe(0);
});

test('other files of the site: robots.txt, and those of the content, to where they lie', () => {
  const { texts, copies } = siteFiles(site, addressesOf(address), new Map());
  expect(texts.get('robots.txt')).toBe(`User-agent: *\nAllow: /\nSitemap: ${address}sitemap-index.xml\n`);
  expect([...made().keys()].every((path) => texts.has(path))).toBe(true);
  expect([...copies]).toEqual([['ru/media/p.png', `${tiny.content}/ru/media/p.png`]]);
  expect(siteFiles(site, addressesOf(''), new Map()).texts.get('robots.txt')).toBe('User-agent: *\nAllow: /\n');
});
