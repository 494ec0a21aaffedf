import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from './accessibility.ts';
import { desktop, openPage, phone, plant, site } from './open-page.ts';
import { missingTopic, sampleLocales, siteFolder, stringsOf } from './sample-pages.ts';
import { noteVitals, vitals } from './vitals.ts';

// The Chinese version of this page is an old one: rows are doubtful, and others are missing.
const path = 'compare/elements/ttl-pox/';
/** A row of three sentences. */
const row = '#r-text-value\\.2';

async function opened(address = path, options: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const page = await openPage(options);
  await page.goto(address);
  return page;
}

/** Columns on show, by what they hold. */
const columns = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('thead th[data-c]')
    .evaluateAll((heads) => heads.filter((head) => head.checkVisibility()).map((head) => head.getAttribute('data-c')));

const rowsShown = (page: Page): Promise<string[]> =>
  page.locator('tbody tr').evaluateAll((rows) => rows.filter((found) => found.checkVisibility()).map(({ id }) => id));

const here = (page: Page): Promise<string | undefined> => page.evaluate(() => document.querySelector('tr.here')?.id);

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Tops of the sentences of a row, a list for each column on show. */
const tops = (page: Page): Promise<number[][]> =>
  page
    .locator(`${row} td`)
    .evaluateAll((cells) =>
      cells
        .filter((cell) => cell.checkVisibility())
        .map((cell) => [...cell.querySelectorAll('.s')].map((one) => Math.round(one.getBoundingClientRect().top))),
    );

describe('columns', () => {
  test.each([
    ['as many as have room beside the source', desktop, ['source', 'ru', 'zh', 'fr']],
    ['one on a phone', phone, ['source', 'ru']],
  ])('%s', async (_what, viewport, wanted) => {
    expect(await columns(await opened(path, { viewport }))).toEqual(wanted);
  });

  test('that of the page one comes from is among them', async () => {
    const page = await opened('de/elements/ttl-pox/');
    await page.click('.all-versions a');
    await page.waitForURL(`${site}${path}**`);
    await expect.poll(() => columns(page)).toEqual(['source', 'ru', 'zh', 'de']);
  });

  test('the address says which, and is told', async () => {
    const page = await opened(`${path}?c=es,de`);
    expect(await columns(page)).toEqual(['source', 'es', 'de']);
    await page.uncheck('#hx-c4');
    await page.check('#hx-c2');
    expect(await columns(page)).toEqual(['source', 'zh', 'de']);
    expect(page.url()).toBe(`${site}${path}?c=zh,de`);
    await page.reload();
    expect(await columns(page)).toEqual(['source', 'zh', 'de']);
  });

  test('the page before shows the same ones', async () => {
    const page = await opened(`${path}?c=es`);
    await page.click('.turn [rel=prev]');
    await page.waitForURL(/\/compare\/.*\?c=es$/);
    await expect.poll(() => columns(page)).toEqual(['source', 'es']);
  });

  test('what the address says that is no column is left alone', async () => {
    expect(await columns(await opened(`${path}?c=xx`))).toEqual(['source', 'ru', 'zh', 'fr']);
  });

  test('a choice holds when sentences are opened', async () => {
    const page = await opened(`${path}?c=ru`);
    await page.check('#hx-open');
    const shown = await page
      .locator(`${row} td`)
      .evaluateAll((cells) => cells.filter((cell) => cell.checkVisibility()).length);
    expect(shown).toBe(2);
  });

  test('on a phone a press on another language takes the place of the first', async () => {
    const page = await opened(path, { viewport: phone });
    await page.click('label:has(#hx-c5)');
    expect(await columns(page)).toEqual(['source', 'de']);
  });

  test('a version that is missing is named, and has none', async () => {
    const page = await opened(`compare/${missingTopic}`);
    expect(await page.textContent('.cmp-cols .gone')).toContain('français');
    expect(await page.locator('[data-c=fr]').count()).toBe(0);
  });
});

describe('keys', () => {
  test('j and k go from row to row, which gets the focus and its buttons', async () => {
    const page = await opened();
    await press(page, 'j', 'j', 'j', 'k');
    expect(await here(page)).toBe('r-ttl-pox.2');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('r-ttl-pox.2');
    expect(await page.locator('tr.here .cmp-more').isVisible()).toBe(true);
    expect(await page.locator('.cmp-more').count()).toBe(1);
  });

  test('n and p go to rows with a mark', async () => {
    const page = await opened();
    const marked = await page
      .locator('tbody tr:is(.old, .unsure, .differs)')
      .evaluateAll((rows) => rows.map(({ id }) => id));
    expect(marked.length).toBeGreaterThan(2);
    await press(page, 'n');
    expect(await here(page)).toBe(marked[0]);
    await press(page, 'n', 'n', 'p');
    expect(await here(page)).toBe(marked[1]);
  });

  test.each(['o', 'Enter'])('%s opens the row: sentences stand level in all columns', async (key) => {
    const page = await opened(`${path}?c=ru,fr,es,de#r-text-value.2`);
    const closed = await tops(page);
    expect(new Set(closed.map((column) => column.join())).size).toBeGreaterThan(1);
    await press(page, key);
    const open = await tops(page);
    expect(open[0]!.length).toBe(3);
    expect(open[1]).toEqual(open[0]);
    expect(open[2]).toEqual(open[0]);
    await press(page, key);
    expect(await tops(page)).toEqual(closed);
  });

  test('arrows go from sentence to sentence, which lights up in all columns', async () => {
    const page = await opened(`${path}#r-text-value.2`);
    await press(page, 'ArrowRight', 'ArrowRight');
    const lit = await page
      .locator(`${row} .lit`)
      .evaluateAll((found) => found.map((one) => [...one.parentElement!.querySelectorAll('.s')].indexOf(one)));
    expect(new Set(lit)).toEqual(new Set([1]));
    expect(lit.length).toBeGreaterThan(3);
  });

  test('c goes to the columns, ? shows the keys, Escape puts them away', async () => {
    const page = await opened();
    await press(page, 'c');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('hx-c1');
    await press(page, '?');
    expect(await page.locator('.cmp-keys').isVisible()).toBe(true);
    await press(page, 'j');
    expect(await here(page)).toBeUndefined();
    await press(page, 'Escape');
    expect(await page.locator('.cmp-keys').isVisible()).toBe(false);
  });

  test('can be turned off, for good (WCAG 2.1.4)', async () => {
    const page = await opened();
    await page.click('.cmp-help');
    await page.uncheck('.cmp-keys input');
    await press(page, 'Escape', 'j');
    expect(await here(page)).toBeUndefined();
    await page.reload();
    await press(page, 'j');
    expect(await here(page)).toBeUndefined();
  });
});

describe('rows', () => {
  test('filters leave the marked rows and their headings', async () => {
    const page = await opened();
    const all = await rowsShown(page);
    await page.check('#hx-f-unsure');
    const doubtful = await rowsShown(page);
    expect(doubtful.length).toBeGreaterThan(0);
    expect(doubtful.length).toBeLessThan(all.length / 2);
    expect(page.url()).toContain('f=unsure');
    await page.check('#hx-f-differs');
    const more = await rowsShown(page);
    expect(more.length).toBeGreaterThan(doubtful.length);
    await page.reload();
    expect(await rowsShown(page)).toEqual(more);
  });

  test('have addresses: the row that one names has the focus and is in view', async () => {
    const page = await opened(`${path}#r-text-value.2`);
    expect(await here(page)).toBe('r-text-value.2');
    const box = (await page.locator(row).boundingBox())!;
    const heads = (await page.locator('.cmp thead').boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(heads.y + heads.height - 1);
    expect(box.y + box.height).toBeLessThanOrEqual(desktop.height);
  });

  test('are copied with the languages on show, and as a link', async () => {
    const page = await opened(`${path}?c=de#r-text-value.2`, { permissions: ['clipboard-read', 'clipboard-write'] });
    const read = () => page.evaluate(() => navigator.clipboard.readText());
    await page.click('.cmp-more');
    await page.click('.cmp-menu button:nth-child(2)');
    await expect.poll(read).toMatch(/^English: The text value.*\nDeutsch: Der Textwert.*\nhttp.*#r-text-value\.2$/);
    expect(await read()).not.toContain('≈');
    await page.click('.cmp-menu button:nth-child(3)');
    await expect.poll(read).toBe(`${site}${path}?c=de#r-text-value.2`);
  });

  test('the sentence that is pointed at lights up in all columns, and goes out again', async () => {
    const page = await opened();
    await page.hover(`${row} td[data-c=ru] .s:nth-of-type(3)`);
    expect(await page.locator(`${row} td[data-c=source] .lit`).textContent()).toContain('The value 0');
    expect(await page.locator('.lit').count()).toBeGreaterThan(2);
    await page.hover('h1');
    expect(await page.locator('.lit').count()).toBe(0);
  });

  test('an identifier that is pointed at lights up wherever the row has it', async () => {
    const page = await opened(path);
    await page.hover('#r-ttl-pox\\.2 td[data-c=source] var');
    expect(await page.locator('#r-ttl-pox\\.2 var.lit').count()).toBeGreaterThan(3);
  });
});

describe.each(sampleLocales)('between the reading page in $id and this one', ({ id }) => {
  test('one press leads to the same section, there and back', async () => {
    const page = await opened(`${id}/elements/protocol-pox/#remarks`);
    const link = page.locator('.all-versions a');
    expect(await link.textContent()).toBe(stringsOf(id)['allVersions']);
    await link.evaluate((found: HTMLElement) => found.dispatchEvent(new Event('focusin', { bubbles: true })));
    await link.evaluate((found: HTMLElement) => found.click());
    await page.waitForURL(`${site}compare/elements/protocol-pox/#s-remarks`);
    expect(await page.locator('#s-remarks').isVisible()).toBe(true);
    await page.click(`thead [data-c=${id}] a`);
    await page.waitForURL(`${site}${id}/elements/protocol-pox/#remarks`);
  });

  test('a heading leads to its section', async () => {
    const page = await opened(`${path}?c=${id}`);
    await page.click(`#s-parent-elements [data-kind=heading] [data-c=${id}] a`);
    await page.waitForURL(`${site}${id}/elements/ttl-pox/#parent-elements`);
  });
});

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
