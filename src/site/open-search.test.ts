import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import { addressesOf } from './addresses.ts';
import { openSearchTexts } from './open-search.ts';
import type { Site } from './site.ts';

let tiny: TinySite;
let site: Site;
beforeAll(async () => {
  tiny = new TinySite({ 'ru/a.md': '---\ntitle: A\n---\n', 'zh/a.md': '---\ntitle: A\n---\n' });
  site = await tiny.load(['ru', 'zh']);
});
afterAll(() => tiny.remove());

function described(title: string): string {
  const named = { ...site, options: { ...site.options, title } };
  return openSearchTexts(named, addressesOf('https://example.org/docs/')).get('ru/opensearch.xml')!;
}

test('each language is searched from its start page', () => {
  const texts = openSearchTexts(site, addressesOf('https://example.org/docs/'));
  expect([...texts.keys()]).toEqual(['ru/opensearch.xml', 'zh/opensearch.xml']);
  expect(texts.get('zh/opensearch.xml')).toContain('template="https://example.org/docs/zh/?q={searchTerms}"');
  expect(texts.get('zh/opensearch.xml')).toContain('<Language>zh-CN</Language>');
});

test.each([
  ['Docs', 'Docs'],
  ['POX Autodiscover reference', 'POX Autodiscover'],
  ['Autodiscoverreference', 'Autodiscoverrefe'],
  ['A & B', 'A &amp; B'],
])('the short name of %s is %s', (title, name) => {
  expect(described(title)).toContain(`<ShortName>${name}</ShortName>`);
});

test('none without an address of the site: the format wants whole addresses', () => {
  expect(openSearchTexts(site, addressesOf('')).size).toBe(0);
});
