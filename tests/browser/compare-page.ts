import type { Page } from 'playwright-core';
import { openPage } from './open-page.ts';

// The Chinese version of this page is an old one: rows are doubtful, and others are missing.
export const path = 'compare/elements/ttl-pox/';
/** A row of three sentences. */
export const row = '#r-text-value\\.2';

export async function opened(address = path, options: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const page = await openPage(options);
  await page.goto(address);
  return page;
}

/** Columns on show, by what they hold. */
export const columns = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('thead th[data-c]')
    .evaluateAll((heads) => heads.filter((head) => head.checkVisibility()).map((head) => head.getAttribute('data-c')));

export const rowsShown = (page: Page): Promise<string[]> =>
  page.locator('tbody tr').evaluateAll((rows) => rows.filter((found) => found.checkVisibility()).map(({ id }) => id));

export const here = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector('tr.here')?.id);

export const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Tops of the sentences of a row, a list for each column on show. */
export const tops = (page: Page): Promise<number[][]> =>
  page
    .locator(`${row} td`)
    .evaluateAll((cells) =>
      cells
        .filter((cell) => cell.checkVisibility())
        .map((cell) => [...cell.querySelectorAll('.s')].map((one) => Math.round(one.getBoundingClientRect().top))),
    );
