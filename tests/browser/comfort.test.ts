import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, site } from './open-page.ts';

const element = 'ru/elements/protocol-pox/';
const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe('the copy button', () => {
  test('copies the whole code and says so in the language of the page', async () => {
    const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(element);
    const code = await page.locator('pre').first().textContent();
    const button = page.locator('button.copy').first();
    expect(await button.textContent()).toBe('Копировать');
    await button.click();
    await expect.poll(() => button.textContent()).toBe('Скопировано');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  });

  test('is on every block of code, and on none without scripts', async () => {
    const page = await openPage();
    await page.goto(element);
    const blocks = await page.locator('pre').count();
    expect(blocks).toBeGreaterThan(0);
    expect(await page.locator('button.copy').count()).toBe(blocks);
    const plain = await openPage({ javaScriptEnabled: false });
    await plain.goto(element);
    expect(await plain.locator('button.copy').count()).toBe(0);
  });
});

describe('the theme switch', () => {
  test('goes round and is remembered, on other pages too', async () => {
    const page = await openPage({ colorScheme: 'light' });
    await page.goto(element);
    const light = await background(page);
    await page.click('button.theme');
    expect(await background(page)).toBe(light);
    await page.click('button.theme');
    const dark = await background(page);
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await background(page)).toBe(dark);
    await page.goto('zh/');
    expect(await background(page)).toBe(dark);
    await page.goto('');
    expect(await background(page)).toBe(dark);
    await page.goto(element);
    await page.click('button.theme');
    expect(await background(page)).toBe(light);
  });

  test('says what it is set to', async () => {
    const page = await openPage();
    await page.goto(element);
    const names: (string | null)[] = [];
    for (let turn = 0; turn < 4; turn++) {
      names.push(await page.getAttribute('button.theme', 'aria-label'));
      await page.click('button.theme');
    }
    expect(new Set(names.slice(0, 3)).size).toBe(3);
    expect(names[3]).toBe(names[0]);
  });

  test('is set before the first paint: a script of its own that blocks, above the styles', async () => {
    const page = await openPage({ colorScheme: 'light' });
    await page.goto(element);
    await page.evaluate(() => localStorage.setItem('hexapla-theme', 'dark'));
    await page.route('**/*.js', (route) =>
      route.request().url().includes('theme-early') ? route.continue() : route.abort(),
    );
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  });

  test('is not offered without scripts, and the page follows the system', async () => {
    const page = await openPage({ javaScriptEnabled: false, colorScheme: 'dark' });
    await page.goto(element);
    expect(await page.locator('button.theme').isVisible()).toBe(false);
    const dark = await background(page);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await background(page)).not.toBe(dark);
  });
});

test('the first stop of the keyboard skips to the content', async () => {
  const page = await openPage();
  await page.goto(element);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(page.url()).toBe(`${site}${element}#hx-main`);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('hx-main');
});

test('the section being read is marked in the list of sections', async () => {
  const page = await openPage();
  await page.goto(`${element}#remarks`);
  await expect.poll(() => page.getAttribute('.toc a[aria-current]', 'href')).toBe('#remarks');
});
