import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, phone } from './open-page.ts';
import { sampleLocales, stringsOf } from './sample-pages.ts';

const link = '.body .table a';
const card = '#hx-card:popover-open';

/** Addresses of cards and of their script that the page asked for. */
function asked(page: Page): string[] {
  const found: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\/_astro\/cards[/-]/.test(pathname)) found.push(pathname);
  });
  return found;
}

/** The pointer far from any link. */
const away = (page: Page): Promise<void> => page.mouse.move(5, 400);

test.each(sampleLocales)('hover shows name, sentence, parents and children: $id', async ({ id }) => {
  const page = await openPage();
  await page.goto(`${id}/elements/smtplast-pox/`);
  await page.hover(link);
  await page.waitForSelector(card);
  const text = await page.textContent(card);
  expect(text).toContain('Protocol (POX)');
  const { parents, children } = stringsOf(id);
  expect(text).toContain(parents);
  expect(text).toContain(children);
  expect(text).toContain('Account');
  expect(text).toContain('TTL');
  const description = await page.textContent(`${card} .text`);
  await page.goto(`${id}/elements/protocol-pox/`);
  expect(await page.getAttribute('meta[name=description]', 'content')).toBe(description);
});

test('nothing is loaded before a link is pointed at, and then the script and one file of cards', async () => {
  const page = await openPage();
  const requests = asked(page);
  await page.goto('ru/elements/smtplast-pox/');
  await page.mouse.move(600, 300);
  await page.waitForTimeout(200);
  expect(requests).toEqual([]);
  await page.hover(link);
  await page.waitForSelector(card);
  expect(requests).toEqual([
    expect.stringMatching(/^\/_astro\/cards-[\w-]+\.js$/),
    expect.stringMatching(/^\/_astro\/cards\/ru\.[0-9a-f]{8}\/\d+\.json$/),
  ]);
});

test('the pointer can move onto the card, and Escape dismisses it until the link is pointed at again', async () => {
  const page = await openPage();
  await page.goto('de/elements/smtplast-pox/');
  await page.hover(link);
  await page.waitForSelector(card);
  const box = (await page.locator(card).boundingBox())!;
  // Slowly: a pointer that crosses the gap must not lose the card on its way.
  await page.mouse.move(box.x + 20, box.y + 20, { steps: 12 });
  await page.waitForTimeout(600);
  expect(await page.locator(card).count()).toBe(1);
  await page.hover(link);
  await page.keyboard.press('Escape');
  await page.waitForSelector(card, { state: 'hidden' });
  const { x, y } = (await page.locator(link).first().boundingBox())!;
  await page.mouse.move(x + 3, y + 9, { steps: 3 });
  await page.waitForTimeout(600);
  expect(await page.locator(card).count()).toBe(0);
  await away(page);
  await page.hover(link);
  await page.waitForSelector(card);
  await away(page);
  await page.waitForSelector(card, { state: 'hidden' });
});

test('focus by keyboard shows the card, describes the link by it, and takes it along', async () => {
  const page = await openPage();
  await page.goto('fr/elements/smtplast-pox/');
  await page.locator(link).first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await page.waitForSelector(card);
  expect(await page.getAttribute(link, 'aria-describedby')).toBe('hx-card');
  expect(await page.getAttribute('#hx-card', 'role')).toBe('tooltip');
  await page.waitForTimeout(600);
  expect(await page.locator(card).count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.waitForSelector(card, { state: 'hidden' });
  expect(await page.getAttribute(link, 'aria-describedby')).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.closest('.table') !== null)).toBe(true);
});

test('a long press shows the card with a link, and does not follow the link that was pressed', async () => {
  const page = await openPage({ viewport: phone, hasTouch: true, isMobile: true });
  await page.goto('zh/elements/smtplast-pox/');
  await page.locator(link).first().scrollIntoViewIfNeeded();
  const { x, y } = (await page.locator(link).first().boundingBox())!;
  const touch = await page.context().newCDPSession(page);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x + 8, y: y + 8 }] });
  await page.waitForSelector(card);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForTimeout(300);
  expect(page.url()).toContain('/smtplast-pox/');
  expect(await page.locator(card).count()).toBe(1);
  const box = (await page.locator(card).boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(phone.width);
  await page.tap(`${card} a`);
  await page.waitForURL('**/zh/elements/protocol-pox/');
});

test('a tap follows the link at once', async () => {
  const page = await openPage({ viewport: phone, hasTouch: true, isMobile: true });
  await page.goto('zh/elements/smtplast-pox/');
  await page.tap(link);
  await page.waitForURL('**/zh/elements/protocol-pox/');
});

test('nothing moves when a card opens', async () => {
  const page = await openPage();
  await page.goto('es/elements/smtplast-pox/');
  const places = () =>
    page
      .locator('main :not(.card, .card *):visible')
      .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())).join());
  await page.locator(link).first().scrollIntoViewIfNeeded();
  const before = await places();
  await page.hover(link);
  await page.waitForSelector(card);
  // Not `toBe`: its report would fill the screen.
  expect((await places()) === before).toBe(true);
});

test('a card stays inside the window, whatever side its link is on', async () => {
  const page = await openPage();
  await page.goto('ru/elements/protocol-pox/');
  for (const place of ['.crumbs a', '.place dd:not(.rest) a', '.body .table a', '.turn a[rel=next]']) {
    await page.locator(place).last().hover();
    await page.waitForSelector(card);
    const box = (await page.locator(card).boundingBox())!;
    expect(box.x, place).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, place).toBeLessThanOrEqual(1280);
    await away(page);
    await page.waitForSelector(card, { state: 'hidden' });
  }
});

test('where this language has no page, the card is marked with the language that it is in', async () => {
  const page = await openPage();
  await page.goto('fr/elements-index/');
  await page.hover('.names a >> text=/^RedirectUrl/');
  await page.waitForSelector(card);
  expect(await page.getAttribute(`${card} .text`, 'lang')).toBe('ru-RU');
});

test('no card for languages, sections, other sites and the page itself', async () => {
  const page = await openPage();
  await page.goto('ru/elements/smtplast-pox/');
  await page.hover(link);
  await page.waitForSelector(card);
  const itself = page.locator('.body li a[href="/ru/elements/smtplast-pox/"]');
  for (const found of [page.locator('.langs a').last(), page.locator('.toc a').last(), itself]) {
    await found.hover();
    await page.waitForTimeout(500);
    expect(await page.locator(card).count(), String(found)).toBe(0);
  }
});

test('planted: what a card says is never read as HTML', async () => {
  const page = await openPage();
  let planted = false;
  await page.route('**/_astro/cards/ru.*/*.json', async (route) => {
    const response = await route.fetch();
    const shard = await response.json();
    const wanted = shard.cards['elements/protocol-pox'];
    if (wanted) {
      planted = true;
      wanted.text = '<img src=x onerror="document.title=1"><b>bold</b>';
    }
    await route.fulfill({ response, json: shard });
  });
  await page.goto('ru/elements/smtplast-pox/');
  await page.hover(link);
  await page.waitForSelector(card);
  expect(planted).toBe(true);
  expect(await page.textContent(`${card} .text`)).toContain('<b>bold</b>');
  expect(await page.locator(`${card} :is(b, img)`).count()).toBe(0);
});

test('planted: without the files of the cards a link is a link', async () => {
  const page = await openPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route('**/_astro/cards/**', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('ru/elements/smtplast-pox/');
  await page.hover(link);
  await page.waitForTimeout(600);
  expect(await page.locator(card).count()).toBe(0);
  expect(errors).toEqual([]);
  await page.click(link);
  await page.waitForURL('**/ru/elements/protocol-pox/');
});
