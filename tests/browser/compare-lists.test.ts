import { describe, expect, test } from 'vitest';
import { columns, here, opened, path } from './compare-page.ts';
import { site } from './open-page.ts';

// In the sample, German has one text with several translations.
const strings = 'compare/strings/de/';

describe.each([true, false])('lists across all pages, scripts %s', (javaScriptEnabled) => {
  const options = { javaScriptEnabled };

  test('one press leads from a compare page to the strings of a language, and to the place of one', async () => {
    const page = await opened(path, options);
    await page.click('.cmp-lists [lang^="de"]');
    await page.waitForURL(site + strings);
    const place = page.locator('.places a').first();
    const [, wanted] = (await place.getAttribute('href'))!.split('#');
    await place.click();
    await page.waitForURL(/\/compare\/.*#r-/);
    expect(await page.locator('tr:target').getAttribute('id')).toBe(decodeURIComponent(wanted!));
    // The names of the languages and the list itself are at hand again.
    expect(await page.locator(`.cmp-lists a[href="/${strings}"]`).isVisible()).toBe(true);
  });

  test('every translation says how often it stands; all of them together are all places', async () => {
    const page = await opened(strings, options);
    const numbers = async (selector: string): Promise<number[]> =>
      (await page.locator(`section:first-child ${selector}`).allTextContents()).map((text) =>
        Number(text.replaceAll(/\D/g, '')),
      );
    const [all] = await numbers('h2 small');
    const each = await numbers('li > p small');
    expect(each.length).toBeGreaterThan(1);
    expect(each.reduce((sum, count) => sum + count)).toBe(all);
  });

  test('the names of elements lead to their compare pages', async () => {
    const page = await opened('compare/elements/', options);
    await page.click('tbody th a >> nth=0');
    await page.waitForURL(/\/compare\/elements\/[^/]+\/$/);
    await page.click(`.cmp-lists a[href="/compare/elements/"]`);
    expect(await page.locator('.cmp-lists [aria-current]').textContent()).toContain('Names of elements');
  });
});

test('from the strings of a language its column is among those on show', async () => {
  const page = await opened(strings);
  await page.click('.places a >> nth=0');
  await page.waitForURL(/#r-/);
  await expect.poll(() => columns(page)).toContain('de');
  expect(await here(page)).toMatch(/^r-/);
});

test('where nothing is translated in several ways, the page says so', async () => {
  const page = await opened('compare/strings/es/');
  expect(await page.locator('.cmp-list').textContent()).toContain('always translated in the same way');
});
