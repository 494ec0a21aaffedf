import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, site } from './open-page.ts';
import { sampleLocales, stringsOf } from './sample-pages.ts';

/** Where the suggestions lead, in order, once they are there. */
async function suggested(page: Page): Promise<string[]> {
  await page.waitForSelector('.near:not([hidden]) a');
  return page
    .locator('.near a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

test.each(sampleLocales)('a mistyped address finds its page: $id', async ({ id }) => {
  const page = await openPage();
  const answer = await page.goto(`${id}/elements/smtplsat-pox/`);
  expect(answer?.status()).toBe(404);
  expect((await suggested(page))[0]).toBe(`/${id}/elements/smtplast-pox/`);
  expect(await page.textContent('.near:not([hidden])')).toContain(stringsOf(id)['nearestPages']);
  await page.locator('.near a').first().click();
  expect(page.url()).toBe(`${site}${id}/elements/smtplast-pox/`);
});

test.each([
  ['zh/smtplast-pox.html', '/zh/elements/smtplast-pox/'],
  ['zh/old/place/SMTPLast-POX', '/zh/elements/smtplast-pox/'],
  ['zh/elements/smtplast', '/zh/elements/smtplast-pox/'],
  // Without a language in the address, the first one that the reader's browser asks for.
  ['elements/smtplast-pox/', '/fr/elements/smtplast-pox/'],
])('%s: %s', async (path, found) => {
  const page = await openPage({ locale: 'fr-CA' });
  await page.goto(path);
  expect((await suggested(page))[0]).toBe(found);
});

test('an address like nothing gets no suggestion, but the ways that are always there', async () => {
  const page = await openPage();
  const done = page.waitForResponse(/routes\.json/);
  await page.goto('de/wp-admin/setup-config.php');
  await done;
  await page.waitForTimeout(200);
  expect(await page.locator('.near:visible').count()).toBe(0);
  expect(await page.locator('main a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
    '/de/',
    '/de/elements-index/',
  ]);
});

test('without scripts the page says so, and leads to the start page and to the index', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto('es/elements/smtplsat-pox/');
  expect(await page.textContent('h1')).toBe(stringsOf('es')['notFoundTitle']);
  expect(await page.locator('.near').isVisible()).toBe(false);
  await page.locator('main a >> nth=1').click();
  expect(page.url()).toBe(`${site}es/elements-index/`);
});
