import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from './accessibility.ts';
import { openPage, phone, plant } from './open-page.ts';
import { allPages, findingPages, siteFolder, stringsOf } from './sample-pages.ts';

const queue = 'review/zh/queue/';
const own = findingPages().find((path) => path.startsWith('review/zh/'))!;

async function opened(path = queue, options: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const page = await openPage(options);
  await page.goto(path);
  return page;
}

function shown(page: Page): Promise<string[]> {
  return page.locator('.rv-row:visible').evaluateAll((rows) => rows.map((row) => row.dataset['rule'] ?? ''));
}

describe('the queue', () => {
  test('choosing a rule leaves its lines, says how many, and stands in the address', async () => {
    const page = await opened();
    const all = await shown(page);
    await page.selectOption('select[name=rule]', 'struct-block');
    await expect.poll(() => shown(page)).toEqual(all.filter((rule) => rule === 'struct-block'));
    expect(new URL(page.url()).search).toBe('?rule=struct-block');
    expect(await page.locator('.rv-filter output').textContent()).toContain(String(all.length));
    await page.reload();
    await expect.poll(() => shown(page)).toEqual(all.filter((rule) => rule === 'struct-block'));
    await page.selectOption('select[name=rule]', '');
    await expect.poll(() => shown(page)).toEqual(all);
  });

  test('severity and section are chosen together', async () => {
    const page = await opened(`${queue}?severity=warning`);
    const before = (await shown(page)).length;
    expect(before).toBeGreaterThan(0);
    const section = await page.locator('select[name=section] option').nth(1).getAttribute('value');
    await page.selectOption('select[name=section]', section);
    const rows = page.locator('.rv-row:visible');
    await expect.poll(() => rows.count()).toBeLessThanOrEqual(before);
    expect(await rows.count()).toBeGreaterThan(0);
    for (const row of await rows.all()) expect(await row.getAttribute('data-severity')).toBe('warning');
  });

  test('lines of further parts are found too', async () => {
    const page = await openPage();
    await plant(page, queue, (html) =>
      html.replace(
        '</main>',
        `<nav class="rv-pages"><ul><li><a aria-current="page" href="/${queue}">1</a></li><li><a href="/review/de/queue/">2</a></li></ul></nav></main>`,
      ),
    );
    await page.goto(queue);
    await page.selectOption('select[name=severity]', 'error');
    const german = page.locator('.rv-row:visible code', { hasText: /\/de\// });
    await expect.poll(() => german.count()).toBeGreaterThan(0);
  });

  test('keys walk, open, and help', async () => {
    const page = await opened();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const rows = page.locator('.rv-row');
    expect(await rows.first().evaluate((row) => row === document.activeElement)).toBe(true);
    await page.keyboard.press('f');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('rule');
    await rows.first().focus();
    await page.keyboard.press('?');
    expect(await page.locator('dialog').isVisible()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const target = await rows.first().locator('.rv-open').getAttribute('href');
    await rows.first().focus();
    await page.keyboard.press('o');
    await page.waitForURL(`**${target}`);
  });

  test('without scripts all lines are there, and rules lead to their first one', async () => {
    const page = await opened(queue, { javaScriptEnabled: false });
    expect(await page.locator('.rv-filter').isVisible()).toBe(false);
    expect((await shown(page)).length).toBeGreaterThan(3);
    await page.locator('.rv-rules summary').click();
    const link = page.locator('.rv-rules a').last();
    const href = (await link.getAttribute('href'))!;
    await link.click();
    expect(page.url()).toContain(href);
    expect(await page.locator(`[id="${href.split('#')[1]}"]`).count()).toBe(1);
  });
});

describe('a finding', () => {
  test('shows all languages, the places, and the way to the row and back', async () => {
    const page = await opened(own);
    const versions = page.locator('section').first().locator('dt');
    expect(await versions.count()).toBe(6);
    const compare = page.locator('.rv-places a[href*="/compare/"]').first();
    const href = (await compare.getAttribute('href'))!;
    await compare.click();
    await page.waitForURL(`**${href}`);
    const back = page.locator('tr:target .said');
    expect(await back.getAttribute('href')).toMatch(/\/review\//);
    await back.click();
    await page.waitForURL('**/review/**');
  });

  test('says how it is ignored', async () => {
    const page = await opened(own);
    expect(await page.locator('.rv-ignore').textContent()).toMatch(/^- key: [0-9a-f]{16}\n {2}rule: [\w-]+\n/);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing: %s', async (colorScheme) => {
    for (const path of findingPages().slice(0, 3)) {
      const page = await opened(path, { colorScheme });
      expect(await axeViolations(page)).toEqual([]);
      await page.setViewportSize(phone);
      expect(await axeViolations(page)).toEqual([]);
    }
  });

  test('planted: a mend with too little contrast is found', async () => {
    const page = await opened(queue);
    await page.evaluate(() => document.documentElement.style.setProperty('--green', '#d8f4e4'));
    await page.evaluate(() => document.documentElement.style.setProperty('--dim', '#d8d4e4'));
    expect(await axeViolations(page)).toContainEqual(expect.stringMatching(/^color-contrast: /));
  });
});

test('the dashboard is in the language that it is about, with pictures that say what they show', async () => {
  const page = await opened('review/fr/', { javaScriptEnabled: false });
  const bar = page.locator('svg.bar').first();
  expect(await bar.getAttribute('aria-label')).toContain(stringsOf('fr')['reviewCurrent']);
  expect(await page.locator('html').getAttribute('lang')).toBe('fr-FR');
});

test('no page is for search engines, none weighs too much, and the work packs are there', () => {
  const pages = allPages().filter((path) => path.startsWith('review/'));
  expect(pages.length).toBeGreaterThan(15);
  for (const path of pages) {
    const file = join(siteFolder, path, 'index.html');
    expect(readFileSync(file, 'utf8')).toContain('<meta name="robots" content="noindex"');
    expect(statSync(file).size).toBeLessThan(500_000);
  }
  expect(readFileSync(join(siteFolder, 'sitemap.xml'), 'utf8')).not.toContain('review');
  expect(readFileSync(join(siteFolder, 'review/de/work-pack.md'), 'utf8')).toMatch(/^# Work pack: de/);
});
