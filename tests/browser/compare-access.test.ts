import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { axeViolations } from './accessibility.ts';
import { columns, opened, path, press, row, rowsShown, tops } from './compare-page.ts';
import { desktop, openPage, phone, plant } from './open-page.ts';
import { siteFolder } from './sample-pages.ts';
import { noteVitals, vitals } from './vitals.ts';

describe('without scripts', () => {
  const scriptless = { javaScriptEnabled: false };

  test('all versions are there, in a box that scrolls and says so', async () => {
    const page = await opened(path, scriptless);
    expect(await columns(page)).toEqual(['source', 'ru', 'zh', 'fr', 'es', 'de']);
    expect(await page.locator('.cmp-hint').isVisible()).toBe(true);
    const [inner, outer] = await page.locator('.cmp-sheet').evaluate((box) => [box.scrollWidth, box.clientWidth]);
    expect(inner).toBeGreaterThan(outer!);
    expect(await page.locator('.cmp-help').isVisible()).toBe(false);
  });

  test('columns, rows and sentences can be chosen all the same', async () => {
    const page = await opened(path, scriptless);
    await page.uncheck('#hx-c1');
    expect(await columns(page)).toEqual(['source', 'zh', 'fr', 'es', 'de']);
    await page.check('#hx-f-unsure');
    expect((await rowsShown(page)).length).toBeLessThan(5);
    await page.uncheck('#hx-f-unsure');
    await page.check('#hx-open');
    const open = await tops(page);
    expect(open[2]).toEqual(open[0]);
  });

  test('on a phone versions stand one above the other, each with its language', async () => {
    const page = await opened(path, { ...scriptless, viewport: phone });
    const lefts = await page
      .locator(`${row} td`)
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left));
    expect(lefts.length).toBe(6);
    expect(new Set(lefts).size).toBe(1);
  });

  test('nothing is hidden but words for those who hear them', async () => {
    const page = await opened(path, scriptless);
    const hidden = await page
      .locator('tbody :is(tr, td, .s)')
      .evaluateAll((all) => all.filter((one) => !one.checkVisibility()).length);
    expect(hidden).toBe(0);
  });
});

describe('axe finds nothing', () => {
  test.each([
    ['opened, light', 'light', desktop],
    ['opened, dark', 'dark', desktop],
    ['opened, phone', 'light', phone],
  ] as const)('%s', async (_what, colorScheme, viewport) => {
    const page = await opened(`${path}#r-text-value.2`, { colorScheme, viewport });
    await press(page, 'o', 'ArrowRight');
    expect(await axeViolations(page)).toEqual([]);
    await press(page, '?');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('in what changed', async () => {
    const page = await openPage();
    await plant(page, path, (html) =>
      html
        .replace('>None.<', '><del>Nothing</del><ins>None</ins>.<')
        .replace('<td data-c="ru"', '<td class="old" data-c="ru"'),
    );
    await page.goto(path);
    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeViolations(page, 'colors')).toEqual([]);
  });

  test('planted: a cell with too little contrast is found', async () => {
    const page = await opened();
    await page.evaluate(() => document.documentElement.style.setProperty('--violet', '#d8c4e4'));
    expect(await axeViolations(page)).toContainEqual(expect.stringMatching(/^color-contrast: .*var/));
  });
});

test.each([
  ['desktop', desktop],
  ['phone', phone],
])('nothing moves once it is painted: %s', async (_device, viewport) => {
  const page = await openPage({ viewport });
  await noteVitals(page);
  await page.goto(path);
  expect((await vitals(page)).layoutShift).toBe(0);
});

test('search engines are told nothing of these pages', async () => {
  const page = await opened();
  expect(await page.getAttribute('meta[name=robots]', 'content')).toBe('noindex');
  expect(await page.locator('link[rel=canonical], link[hreflang]').count()).toBe(0);
});

test('script and styles of their own weigh little', () => {
  const folder = join(siteFolder, '_astro');
  const weight = (pattern: RegExp): number => {
    const files = readdirSync(folder).filter((name) => pattern.test(name));
    expect(files).toHaveLength(1);
    return gzipSync(readFileSync(join(folder, files[0]!))).length;
  };
  expect(weight(/^compare[.-].*\.js$/)).toBeLessThan(5_000);
  expect(weight(/^compare[.-].*\.css$/)).toBeLessThan(5_000);
  expect(statSync(join(siteFolder, path, 'index.html')).size).toBeLessThan(60_000);
});
