import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPage, sharedPage, site } from './open-page.ts';
import { missingTopic, moved, sampleLocales, siteFolder } from './sample-pages.ts';

const strings = (id: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../locales/${id}.json`, import.meta.url), 'utf8')).strings;

describe('the front page', () => {
  test('offers every language by its own name and redirects nobody', async () => {
    const page = await openPage({ locale: 'de-DE' });
    await page.goto('');
    await page.waitForTimeout(300);
    expect(page.url()).toBe(site);
    expect(await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('lang')))).toEqual(
      sampleLocales.map(({ tag }) => tag),
    );
  });

  test.each(sampleLocales)('leads to $id', async ({ id, tag }) => {
    const page = await sharedPage();
    await page.goto('');
    await page.click(`main a[hreflang="${tag}"]`);
    expect(page.url()).toBe(`${site}${id}/`);
    expect(await page.getAttribute('html', 'lang')).toBe(tag);
    expect((await page.textContent('h1'))?.trim()).not.toBe('');
  });
});

describe.each(sampleLocales)('an address without a page, in $id', ({ id, tag }) => {
  test('says so in the language of its locale, and leads home', async () => {
    const page = await sharedPage();
    const response = await page.goto(`${id}/no-such-page/`);
    expect(response?.status()).toBe(404);
    expect(await page.getAttribute('html', 'lang')).toBe(tag);
    expect(await page.textContent('h1')).toBe(strings(id)['notFoundTitle']);
    await page.click('main a.go');
    expect(page.url()).toBe(`${site}${id}/`);
  });
});

test('an address outside all locales says so in every language', async () => {
  const page = await sharedPage();
  expect((await page.goto('no-such-page/'))?.status()).toBe(404);
  const said = await page.locator('main a small').allTextContents();
  expect(said).toEqual(sampleLocales.map(({ id }) => strings(id)['notFoundTitle']));
});

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a former address, %s', (_how, javaScriptEnabled) => {
  test.each(sampleLocales)('arrives at the present one in $id', async ({ id }) => {
    const page = await sharedPage({ javaScriptEnabled });
    await page.goto(`${id}/${moved.from}`);
    await page.waitForURL(`${site}${id}/${moved.to}`);
    expect(await page.textContent('h1')).toContain('EMailAddress');
  });
});

describe('a page that this locale lacks', () => {
  test('explains itself and shows another version, marked as such', async () => {
    const page = await sharedPage();
    expect((await page.goto(`fr/${missingTopic}`))?.status()).toBe(200);
    expect(await page.getAttribute('html', 'lang')).toBe('fr-FR');
    expect(await page.textContent('.missing .callout-title')).toContain(strings('fr')['missingTitle']);
    expect(await page.textContent('.missing')).toContain('russe');
    expect(await page.getAttribute('article', 'lang')).toBe('ru-RU');
    expect(await page.getAttribute('article .side', 'lang')).toBe('fr-FR');
    expect(await page.getAttribute('article .toc ul', 'lang')).toBe('ru-RU');
    expect(await page.getAttribute('meta[name=robots]', 'content')).toBe('noindex');
    expect(await page.locator('link[hreflang]').count()).toBe(0);
  });

  test('is in the hreflang set of no page', async () => {
    const page = await sharedPage();
    for (const { id } of sampleLocales.filter((locale) => locale.id !== 'fr')) {
      await page.goto(`${id}/${missingTopic}`);
      const tags = await page
        .locator('link[hreflang]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')));
      expect(tags).toEqual(['ru-RU', 'zh-CN', 'es-ES', 'de-DE', 'x-default']);
    }
  });

  test('is in no sitemap, while its versions are', () => {
    // The positive half keeps this test from passing on an empty file.
    const sitemap = (id: string) => readFileSync(join(siteFolder, id, 'sitemap.xml'), 'utf8');
    expect(sitemap('ru')).toContain(missingTopic);
    expect(sitemap('ru')).not.toContain(`fr/${missingTopic}`);
    expect(sitemap('fr')).not.toContain(`fr/${missingTopic}`);
  });
});
