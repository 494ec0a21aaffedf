import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, phone, site } from './open-page.ts';
import { missingTopic, sampleLocales, stringsOf } from './sample-pages.ts';

const path = 'elements/protocol-pox/';
const offer = '.offer a';

/** Everything that the browser keeps for the site. */
const stored = (page: Page): Promise<string[]> =>
  page
    .evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...document.cookie.split(';')])
    .then((keys) => keys.filter((key) => key !== ''));

async function readerOf(id: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage(options);
  await page.goto(`${id}/${path}`);
  await page.click('.vers > summary');
  await page.check('.keep input');
  return page;
}

test('nothing is stored unless somebody asks for it, and nothing is offered', async () => {
  const page = await openPage({ locale: 'de-DE' });
  for (const visit of ['', `de/${path}`, `fr/${missingTopic}`]) await page.goto(visit);
  await page.goto(`ru/${path}#remarks`);
  await page.click('.vers > summary');
  await page.click('.langs a[hreflang="fr-FR"]');
  await page.waitForURL(/\/fr\//);
  expect(await stored(page)).toEqual([]);
  expect(await page.locator('.offer').count()).toBe(0);
  await page.click('.vers > summary');
  await page.check('.keep input');
  expect(await stored(page), 'the test would see it').toEqual(['hexapla-language']);
});

describe.each(sampleLocales)('a reader who asked for $id', ({ id, tag }) => {
  const other = sampleLocales.find((locale) => locale.id !== id && locale.id !== 'fr')!;

  test('is offered it, in it, on pages in other languages; and stays where they are', async () => {
    const page = await readerOf(id);
    await page.goto(`${other.id}/${path}`);
    const link = page.locator(offer);
    expect(await link.textContent()).toBe(stringsOf(id)['thisPageHere']);
    expect(await page.locator('.offer').getAttribute('lang')).toBe(tag);
    await page.waitForTimeout(200);
    expect(page.url()).toBe(`${site}${other.id}/${path}`);
    await link.click();
    expect(page.url()).toBe(`${site}${id}/${path}`);
    expect(await page.locator('.offer').count(), 'at home').toBe(0);
    await expect.poll(() => page.isChecked('.keep input')).toBe(true);
  });

  test('is offered it on the front page, which redirects nobody', async () => {
    const page = await readerOf(id);
    await page.goto('');
    expect(await page.textContent(offer)).toBe(stringsOf(id)['readHere']);
    await page.waitForTimeout(200);
    expect(page.url()).toBe(site);
    await page.click(offer);
    expect(page.url()).toBe(`${site}${id}/`);
  });
});

test('on a page that another language lacks, the remembered one is offered', async () => {
  const page = await readerOf('de');
  await page.goto(`fr/${missingTopic}`);
  await page.click(offer);
  expect(page.url()).toBe(`${site}de/${missingTopic}`);
});

test('a version that does not exist is not offered', async () => {
  const page = await readerOf('fr');
  await page.goto(`de/${missingTopic}`);
  expect(await page.locator('.offer').count()).toBe(0);
});

test('the offer keeps the section', async () => {
  const page = await readerOf('de');
  await page.goto(`ru/${path}#remarks`);
  await page.locator(offer).evaluate((link) => link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })));
  expect(await page.getAttribute(offer, 'href')).toBe(`${site}de/${path}#remarks`);
});

test('whoever takes it back is forgotten', async () => {
  const page = await readerOf('de');
  await page.uncheck('.keep input');
  expect(await stored(page)).toEqual([]);
  await page.goto(`ru/${path}`);
  expect(await page.locator('.offer').count()).toBe(0);
});

test('another choice takes the place of the first', async () => {
  const page = await readerOf('de');
  await page.goto(`ru/${path}`);
  await page.click('.vers > summary');
  expect(await page.isChecked('.keep input')).toBe(false);
  await page.check('.keep input');
  expect(await page.locator('.offer').count()).toBe(0);
  await page.goto(`de/${path}`);
  expect(await page.textContent(offer)).toBe(stringsOf('ru')['thisPageHere']);
});

test.each(['not JSON', '{"tag":1,"text":"x"}', '{"tag":"de-DE"}', '{"tag":"\\"]","text":"x"}', 'null', '[]'])(
  'what somebody else left there does no harm: %s',
  async (text) => {
    const page = await openPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`ru/${path}`);
    await page.evaluate((value) => localStorage.setItem('hexapla-language', value), text);
    await page.reload();
    expect(await page.locator('.offer').count()).toBe(0);
    expect(faults).toEqual([]);
  },
);

test('where storage is forbidden, the box does not claim otherwise', async () => {
  const page = await openPage();
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
  });
  await page.goto(`ru/${path}`);
  await page.click('.vers > summary');
  await page.click('.keep input');
  expect(await page.isChecked('.keep input')).toBe(false);
});

test.each([
  ['desktop', {}],
  ['phone', { viewport: phone }],
])('the offer moves nothing: %s', async (_device, options) => {
  const page = await readerOf('de', options);
  await page.addInitScript(() => {
    const kept = globalThis as unknown as { shifted: number };
    kept.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) kept.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const shifted = (): Promise<number> =>
    page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
      return (globalThis as unknown as { shifted: number }).shifted;
    });
  for (const visit of [`ru/${path}`, '', `fr/${missingTopic}`]) {
    await page.goto(visit);
    expect(await page.locator('.offer').isVisible()).toBe(true);
    expect(await shifted(), visit).toBe(0);
  }
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.offer')!.style.position = 'static';
  });
  expect(await shifted(), 'planted: an offer that takes room').toBeGreaterThan(0);
});
