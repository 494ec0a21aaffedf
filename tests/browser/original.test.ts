import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, openPage, phone, site } from './open-page.ts';
import { missingTopic, sampleLocales, stringsOf } from './sample-pages.ts';

const path = 'elements/protocol-pox/';
const button = 'button.orig-open';
const wide = { width: 1440, height: 900 };

async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.click(button);
  await page.waitForSelector('.orig');
}

/** What stands under a block that has this text. */
const under = (page: Page, selector: string): Promise<(string | null)[]> =>
  page.locator(selector).evaluateAll((found) => found.map((one) => one.textContent));

describe.each(sampleLocales)('read with the original, in $id', ({ id }) => {
  test('one press shows the source at each block, marked with its language', async () => {
    const page = await openPage({ viewport: wide });
    await opened(page, `${id}/${path}`);
    expect(await page.getAttribute(button, 'aria-pressed')).toBe('true');
    expect(await page.textContent(button)).toContain(stringsOf(id)['readOriginal']);
    expect(await under(page, '.lead .orig')).toEqual([
      'The Protocol element gathers the settings with which a client connects to a server over one protocol.',
    ]);
    expect(await under(page, '#attributes-and-elements ~ .orig')).toContain('Attributes and elements');
    expect((await under(page, '.body .pair > p + .orig'))[0]).toBe(
      'This part lists the attributes of the element and the elements above and below it.',
    );
    expect(await under(page, '.body td > .orig')).toContain('Gives the version of that protocol; the only value is 1.');
    const marks = await page
      .locator('.orig')
      .evaluateAll((all) => [...new Set(all.map((one) => `${one.getAttribute('lang')} ${one.getAttribute('dir')}`))]);
    expect(marks).toEqual(['en-US ltr']);
  });

  test('every block of prose has its original, and none has that of another', async () => {
    const page = await openPage();
    await opened(page, `${id}/${path}`);
    const bare = await page
      .locator('.body p:not(.versions, .callout-title)')
      .evaluateAll((all) =>
        all.filter((one) => !/orig/.test(one.nextElementSibling?.className ?? '')).map((one) => one.textContent),
      );
    // Names are the same in all languages.
    expect(bare.filter((text) => !/^\w+ \(POX\)$/.test(text ?? ''))).toEqual([]);
    const english = await page.locator('.orig').allTextContents();
    expect(english.filter((text) => /[\p{Script=Han}\p{Script=Cyrillic}]/u.test(text))).toEqual([]);
    expect(new Set(english).size).toBeGreaterThan(20);
  });
});

test('a second press takes it out again, and the page is as it was', async () => {
  const page = await openPage();
  await page.goto(`ru/${path}`);
  await page.waitForSelector(button);
  const before = await page.locator('.doc').innerHTML();
  await page.click(button);
  await page.waitForSelector('.orig');
  await page.click(button);
  expect(await page.getAttribute(button, 'aria-pressed')).toBe('false');
  expect(await page.locator('.doc').innerHTML()).toBe(before);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.click(button);
  await page.waitForSelector('.orig');
});

test('it is off by default, and until then nothing is loaded for it', async () => {
  const page = await openPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`de/${path}`);
  expect(await page.getAttribute(button, 'aria-pressed')).toBe('false');
  await page.hover(button);
  await page.waitForTimeout(400);
  expect(asked.filter((url) => /original|compare/.test(url))).toEqual([]);
  expect(await page.locator('.orig').count()).toBe(0);
  await page.click(button);
  await page.waitForSelector('.orig');
  expect(asked.filter((url) => /original|compare/.test(url)).length, 'the test would see it').toBe(2);
});

test('it is remembered, in other languages too', async () => {
  const page = await openPage();
  await opened(page, `ru/${path}`);
  await page.goto('zh/elements/ttl-pox/');
  await page.waitForSelector('.orig');
  expect(await page.getAttribute(button, 'aria-pressed')).toBe('true');
  await page.click(button);
  await page.goto(`ru/${path}`);
  await page.waitForTimeout(300);
  expect(await page.locator('.orig').count()).toBe(0);
});

test('the keyboard does it', async () => {
  const page = await openPage();
  await page.goto(`fr/${path}`);
  await page.focus(button);
  await page.keyboard.press('Space');
  await page.waitForSelector('.orig');
});

test.each([
  ['beside the paragraph on a wide screen', wide, true],
  ['below it on a desktop of the usual size', desktop, true],
  ['below it on a phone', phone, false],
] as const)('%s', async (_what, viewport, isBeside) => {
  const page = await openPage({ viewport });
  await opened(page, `es/${path}`);
  const [text, original] = await Promise.all(
    ['p', '.orig'].map((part) => page.locator(`.pair > ${part}`).first().boundingBox()),
  );
  if (isBeside) {
    expect(original!.x).toBeGreaterThan(text!.x + text!.width);
    expect(Math.abs(original!.y - text!.y)).toBeLessThan(12);
  } else {
    expect(original!.y).toBeGreaterThanOrEqual(text!.y + text!.height);
    expect(original!.x).toBe(text!.x);
  }
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(tooWide).toBe(false);
});

test('out of date: the source as it is now stands at the older translation', async () => {
  const page = await openPage();
  await opened(page, 'es/elements/ttl-pox/');
  expect(await under(page, '.lead .orig')).toEqual([
    'The TTL element states for how many hours the client can rely on the settings that it received.',
  ]);
});

test('on a stand-in the original of what stands in is shown', async () => {
  const page = await openPage();
  await opened(page, `fr/${missingTopic}`);
  expect((await under(page, '.lead .orig'))[0]).toMatch(/^The RedirectUrl element /);
});

test('without scripts it is a link to all versions', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`ru/${path}`);
  await page.click('a.orig-open');
  expect(page.url()).toBe(`${site}compare/${path}`);
  expect(await page.locator('td[data-c="ru"]').count()).toBeGreaterThan(10);
});

test('where the original cannot be had, it says so, and another press tries again', async () => {
  const page = await openPage();
  await page.goto(`de/${path}`);
  await page.route('**/compare/**', (route) => route.abort());
  await page.click(button);
  await page.waitForSelector('[role=status]:has-text("Original")');
  expect(await page.textContent('.strip [role=status]')).toContain(stringsOf('de')['originalFailed']);
  expect(await page.getAttribute(button, 'aria-pressed')).toBe('false');
  await page.unroute('**/compare/**');
  await page.click(button);
  await page.waitForSelector('.orig');
  expect((await page.textContent('.strip [role=status]'))?.trim()).toBe('');
});

test('planted: sentences of a page that says something else stay out', async () => {
  const page = await openPage();
  await page.route(`**/compare/${path}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replaceAll(/(data-c="ru"[^>]*>)/g, '$1<span class="s">Не то. </span>'),
    });
  });
  await page.goto(`ru/${path}`);
  await page.click(button);
  await page.waitForTimeout(500);
  const shown = await page.locator('.orig').allTextContents();
  expect(shown).not.toContain('Attributes and elements');
});
