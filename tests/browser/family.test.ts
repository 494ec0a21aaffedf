import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sharedPage, site } from './open-page.ts';
import { sampleLocales } from './sample-pages.ts';

/** Where the reader is: path, and the element that the page is about. */
async function here(page: Page): Promise<string> {
  const heading = await page.textContent('h1');
  return `${page.url().slice(site.length)} ${heading?.replace(/\(POX\).*/s, '').trim()}`;
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('%s', (_how, javaScriptEnabled) => {
  test.each(sampleLocales)('from a child to its parent, down again, and back, in $id', async ({ id }) => {
    const child = `${id}/elements/smtplast-pox/ SMTPLast`;
    const parent = `${id}/elements/protocol-pox/ Protocol`;
    const page = await sharedPage({ javaScriptEnabled });
    await page.goto(`${id}/elements/smtplast-pox/`);
    expect(await here(page)).toBe(child);
    await page.click('.place .above a >> text="Protocol"');
    expect(await here(page)).toBe(parent);
    await page.click('article .table a >> text=/^SMTPLast/');
    expect(await here(page)).toBe(child);
    await page.goBack();
    expect(await here(page)).toBe(parent);
    await page.goBack();
    expect(await here(page)).toBe(child);
  });
});

test('the panel names the children of an element, and each leads back', async () => {
  const page = await sharedPage();
  await page.goto('ru/elements/account-pox/');
  const children = await page
    .locator('.place .below dd:not(.rest) a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(children.length).toBeGreaterThan(4);
  for (const child of children) {
    await page.goto(child);
    expect(await page.locator('.place .above a >> text="Account"').count(), child).toBe(1);
  }
});

test('the path above an article leads up to the overview', async () => {
  const page = await sharedPage();
  await page.goto('ru/elements/smtplast-pox/');
  await page.locator('.crumbs a').first().click();
  expect(page.url()).toBe(`${site}ru/pox-autodiscover-elements/`);
});
