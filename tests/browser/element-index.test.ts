import { expect, test } from 'vitest';
import { openPage, phone, sharedPage, site } from './open-page.ts';
import { sampleLocales, stringsOf } from './sample-pages.ts';

test.each(sampleLocales)('the index is one click away and leads to every element: $id', async ({ id, tag }) => {
  const page = await openPage({ javaScriptEnabled: false });
  const { elementIndex } = stringsOf(id);
  await page.goto(`${id}/elements/ttl-pox/`);
  await page.click(`.top a >> text="${elementIndex}"`);
  expect(page.url()).toBe(`${site}${id}/elements-index/`);
  expect(await page.textContent('h1')).toBe(elementIndex);
  const entries = await page
    .locator('.names li:not(.also) > a')
    .evaluateAll((links) =>
      links.map((link) => ({ name: link.textContent!.trim(), to: new URL((link as HTMLAnchorElement).href).pathname })),
    );
  expect(entries.length).toBeGreaterThan(45);
  expect(entries).toContainEqual({ name: 'TTL', to: `/${id}/elements/ttl-pox/` });
  const names = entries.map(({ name }) => name.toLowerCase());
  expect(names).toEqual(names.toSorted());
  const versions = await page
    .locator('link[hreflang]')
    .evaluateAll((links) => links.map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`));
  expect(versions).toContain(`${tag} ${site}${id}/elements-index/`);
  expect(versions).toHaveLength(sampleLocales.length + 1);
});

test('on a phone the foot of the page leads there', async () => {
  const page = await openPage({ viewport: phone });
  await page.goto('ru/elements/ttl-pox/');
  await page.locator('.foot a >> text="Указатель элементов"').click();
  expect(page.url()).toBe(`${site}ru/elements-index/`);
});

test('letters lead to their part of the page', async () => {
  const page = await openPage();
  await page.goto('es/elements-index/');
  await page.click('.letters a >> text="S"');
  expect(await page.textContent(':target')).toBe('S');
});

test('the language switch leads to the index in the other language', async () => {
  const page = await sharedPage();
  await page.goto('ru/elements-index/');
  await page.click('.langs a[hreflang="zh-CN"]');
  await page.waitForURL('**/zh/elements-index/');
});
