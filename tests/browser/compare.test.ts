import { describe, expect, test } from 'vitest';
import { columns, here, opened, path, press, row, rowsShown, tops } from './compare-page.ts';
import { desktop, phone, site } from './open-page.ts';
import { missingTopic, sampleLocales, stringsOf } from './sample-pages.ts';

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
