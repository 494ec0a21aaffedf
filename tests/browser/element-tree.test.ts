import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, site } from './open-page.ts';
import { sampleLocales, stringsOf } from './sample-pages.ts';

const tree = '.tree [role=tree]';
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? null);

async function openTree(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.click('.tree summary');
  await page.waitForSelector(`${tree} [aria-current=page]`);
}

/** The items that are seen, each with its depth as dots: `.Response`. */
function seen(page: Page): Promise<string[]> {
  return page.locator(`${tree} a:visible`).evaluateAll((links) =>
    links.map((link) => {
      let depth = -2;
      for (let at: Element | null = link; at?.closest('ul'); at = at.closest('ul')!.parentElement) depth += 1;
      return `${'.'.repeat(depth + 1)}${link.textContent}`;
    }),
  );
}

test.each(sampleLocales)('the tree opens where the reader is: $id', async ({ id }) => {
  const page = await openPage();
  const requests: string[] = [];
  await page.goto(`${id}/elements/account-pox/`);
  page.on('request', (request) => requests.push(request.url()));
  expect(await page.textContent('.tree summary')).toContain(stringsOf(id)['elementTree']);
  await page.click('.tree summary');
  await page.waitForSelector(`${tree} [aria-current=page]`);
  expect(requests.filter((url) => url.endsWith('.json')).length).toBeGreaterThan(0);
  const items = await seen(page);
  expect(items.slice(0, 2)).toEqual(['Autodiscover', '.Request']);
  const at = items.indexOf('..Account');
  expect(items.lastIndexOf('.Response', at)).toBeGreaterThan(0);
  expect(items[at + 1]).toMatch(/^\.\.\.\w/);
  expect(items).toContain('...Protocol');
  await page.locator(`${tree} a >> text=/^Protocol/`).click();
  expect(page.url()).toBe(`${site}${id}/elements/protocol-pox/`);
});

test('the keys of a tree', async () => {
  const page = await openPage();
  await openTree(page, 'ru/elements/account-pox/');
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  await page.locator('.tree summary').focus();
  await press('Tab');
  expect(await focused(page)).toBe('Account');
  await press('ArrowRight');
  const child = await focused(page);
  expect(await page.locator(`${tree} [role=group] [role=group] [role=group] a >> text=${child}`).count()).toBe(1);
  await press('ArrowLeft');
  expect(await focused(page)).toBe('Account');
  await press('ArrowLeft');
  expect(await page.getAttribute(`${tree} [aria-current=page]`, 'aria-expanded')).toBe('false');
  expect(await seen(page)).not.toContain('...Protocol');
  await press('ArrowLeft');
  expect(await focused(page)).toBe('Response');
  await press('Home');
  expect(await focused(page)).toBe('Autodiscover');
  await press('ArrowDown');
  expect(await focused(page)).toBe('Request');
  await press('ArrowUp');
  expect(await focused(page)).toBe('Autodiscover');
  await press('End');
  const last = await focused(page);
  expect((await seen(page)).at(-1)).toContain(last);
  await press('a');
  expect(await focused(page)).toBe('Autodiscover');
  await press('a');
  expect(await focused(page)).toMatch(/^A/);
  await press('Tab');
  expect(await page.evaluate((inside) => document.activeElement?.closest(inside) ?? null, tree)).toBeNull();
  await press('Shift+Tab');
  expect(await focused(page)).toMatch(/^A/);
  await press('Enter');
  await page.waitForURL(/elements\/a/);
});

test('a branch that is opened is loaded, told to screen readers, and belongs to its item', async () => {
  const page = await openPage();
  await openTree(page, 'zh/elements/account-pox/');
  const item = page.locator(`${tree} a >> text=/^Protocol/`).first();
  expect(await item.getAttribute('aria-expanded')).toBe('false');
  await item.locator('.twist').click();
  await page.waitForSelector(`${tree} a >> text=/^SMTPLast/`);
  expect(page.url()).toBe(`${site}zh/elements/account-pox/`);
  expect(await item.getAttribute('aria-expanded')).toBe('true');
  const owned = await item.getAttribute('aria-owns');
  expect(await page.locator(`#${owned} > li > [role=treeitem]`).count()).toBeGreaterThan(10);
  // One stop for the Tab key.
  expect(await page.locator(`${tree} a[tabindex="0"]`).count()).toBe(1);
  await item.locator('.twist').click();
  expect(await item.getAttribute('aria-expanded')).toBe('false');
  expect(await page.locator(`#${owned}`).isVisible()).toBe(false);
});

test('without scripts there is no tree to open, and the links are there', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto('de/elements/account-pox/');
  expect(await page.locator('.tree').isVisible()).toBe(false);
  expect(await page.locator('.place dd a').count()).toBeGreaterThan(4);
});

test('planted: elements in a circle end', async () => {
  const page = await openPage();
  await page.route('**/_astro/cards/ru.*/*.json', async (route) => {
    const response = await route.fetch();
    const shard = await response.json();
    const top = shard.cards['elements/autodiscover-pox'];
    if (top) top.parents = [['Account', 'account-pox', 1]];
    await route.fulfill({ response, json: shard });
  });
  await openTree(page, 'ru/elements/account-pox/');
  expect((await seen(page)).length).toBeGreaterThan(3);
});
