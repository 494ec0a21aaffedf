import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import { addressesOf } from './addresses.ts';
import { jsonLd } from './json-ld.ts';
import type { Site } from './site.ts';

const hash = '0123456789abcdef0123456789abcdef01234567';
const files = {
  'en/a.md': '---\ntitle: "A </script> of"\n---\n',
  'de/a.md': `---\ntitle: A\nms.translationtype: MT\nms.lasthandoff: 09/24/2021\nms.openlocfilehash: ${hash}\n---\n`,
  'de/own.md': '---\ntitle: Own\n---\n',
};

let tiny: TinySite;
let site: Site;
beforeAll(async () => {
  tiny = new TinySite(files);
  site = await tiny.load(['en', 'de'], { sourceTag: 'en', title: 'Docs' });
});
afterAll(() => tiny.remove());

function factsOf(path: string, id: string, home = 'https://example.org/docs/', of = site) {
  const topic = of.topics.find((found) => found.path === path)!;
  const locale = of.locales.find((found) => found.id === id)!;
  const breadcrumb = [
    { label: 'Section', href: null },
    { label: 'Overview', href: '/docs/de/own/' },
  ];
  return jsonLd(of, addressesOf(home), { topic, locale, page: topic.pages.get(id)!, breadcrumb });
}

test('a translation names what it translates, and where it stands', () => {
  expect(JSON.parse(factsOf('a.md', 'de'))).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'TechArticle',
        '@id': 'https://example.org/docs/de/a/',
        url: 'https://example.org/docs/de/a/',
        headline: 'A',
        inLanguage: 'de-DE',
        dateModified: '2021-09-24',
        translationOfWork: { '@type': 'TechArticle', '@id': 'https://example.org/docs/en/a/', inLanguage: 'en' },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Docs', item: 'https://example.org/docs/de/' },
          { '@type': 'ListItem', position: 2, name: 'Overview', item: 'https://example.org/docs/de/own/' },
          { '@type': 'ListItem', position: 3, name: 'A', item: 'https://example.org/docs/de/a/' },
        ],
      },
    ],
  });
});

test('a source that is no locale of the site is known by its language', () => {
  const other = { ...site, options: { ...site.options, sourceTag: 'en-US' } };
  const [article] = JSON.parse(factsOf('a.md', 'de', '', other))['@graph'];
  expect(article.translationOfWork).toEqual({ '@type': 'TechArticle', inLanguage: 'en-US' });
});

test.each([
  ['the source itself', 'a.md', 'en'],
  ['a page that says nothing of a translation', 'own.md', 'de'],
])('%s translates nothing', (_what, path, id) => {
  expect(factsOf(path, id)).not.toContain('translationOfWork');
});

test('without an address of the site there are no addresses', () => {
  expect(factsOf('a.md', 'de', '')).not.toMatch(/"(?:@id|url|item)":/);
});

test('no text ends the script that holds it', () => {
  const facts = factsOf('a.md', 'en');
  expect(facts).not.toContain('<');
  expect(JSON.parse(facts)['@graph'][0].headline).toBe('A </script> of');
});
