import { statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { budget, requestsOfNotFound } from './budget.ts';
import { openPage, phone } from './open-page.ts';
import { randomText } from './random-text.ts';
import { allPages, pageKinds, type SampleLocale, sampleLocales, siteFolder } from './sample-pages.ts';

/** The longest page of the sample, of an element with 26 children, is no typical one: it may weigh a tenth more. */
const longest = 'element with children and a callout';

/** A redirect is gone before it can be weighed, and what it leads to is weighed anyway. */
const pagesToWeigh = (id: SampleLocale) => pageKinds(id).filter(([kind]) => kind !== 'redirect');

interface Weight {
  html: number;
  script: number;
  styles: number;
  requests: number;
}

/** What one visit of a new reader loads. */
async function weigh(page: Page, path: string): Promise<Weight> {
  const responses: Response[] = [];
  const note = (response: Response): void => void responses.push(response);
  page.on('response', note);
  await page.goto(path);
  await rest(page);
  page.off('response', note);
  const weight: Weight = { html: 0, script: 0, styles: 0, requests: responses.length };
  for (const response of responses) {
    const body = await response.body();
    const type = response.request().resourceType();
    if (type === 'document') weight.html += body.length;
    if (type === 'script') weight.script += gzipSync(body).length;
    if (type === 'stylesheet') weight.styles += gzipSync(body).length;
  }
  // The window of these tests has no tab, so no icon is asked for; a reader's has.
  const asked = responses.some((response) => response.url().endsWith('favicon.svg'));
  if (!asked && (await page.locator('link[rel=icon]').count()) > 0) weight.requests += 1;
  return weight;
}

/** Time enough for what a page does by itself once it is loaded. */
const rest = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));

/** Starts to add up the shifts of what was painted already, as web vitals do. */
async function measureShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = globalThis as unknown as { shifted: number };
    kept.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) kept.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Everything that moved since. */
const shifted = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);

describe.each(sampleLocales)('what a reader of $id loads', ({ id }) => {
  test('every kind of page keeps to the budget, and nothing moves once it is painted', async () => {
    const page = await openPage();
    await measureShift(page);
    // Whoever intercepts requests gets everything anew: no page is light because the one before was loaded.
    await page.route('**/*', (route) => route.continue());
    for (const [kind, path] of pagesToWeigh(id)) {
      const weight = await weigh(page, path);
      const requests = kind === 'not found' ? requestsOfNotFound : budget.requests;
      const html = kind === longest ? budget.html * 1.1 : budget.html;
      // A page that failed to load would weigh nothing.
      expect(weight, kind).toEqual({
        html: expect.toSatisfy((bytes: number) => bytes > 1_000 && bytes <= html),
        script: expect.toSatisfy((bytes: number) => bytes > 100 && bytes <= budget.script),
        styles: expect.toSatisfy((bytes: number) => bytes > 1_000 && bytes <= budget.styles),
        requests: expect.toSatisfy((count: number) => count > 3 && count <= requests),
      });
      expect(await shifted(page), kind).toBe(0);
    }
  });

  test('nothing moves on a phone either', async () => {
    const page = await openPage({ viewport: phone });
    await measureShift(page);
    for (const [kind, path] of pagesToWeigh(id)) {
      await page.goto(path);
      await rest(page);
      expect(await shifted(page), kind).toBe(0);
    }
  });
});

test('the typical element page', () => {
  const sizes = allPages()
    .filter((path) => /^[a-z]+\/elements\/.*-pox\/$/.test(path))
    .map((path) => statSync(join(siteFolder, path, 'index.html')).size)
    .sort((a, b) => a - b);
  expect(sizes.length).toBeGreaterThan(200);
  expect(sizes[sizes.length >> 1]).toBeLessThanOrEqual(budget.html);
});

describe('planted faults are found', () => {
  test('what is put above the text after the first paint', async () => {
    const page = await openPage();
    await measureShift(page);
    await page.goto('es/elements/ttl-pox/');
    await rest(page);
    expect(await shifted(page)).toBe(0);
    await page.evaluate(() => {
      const banner = document.createElement('div');
      banner.style.blockSize = '100px';
      document.querySelector('main')!.prepend(banner);
    });
    await expect.poll(() => shifted(page)).toBeGreaterThan(0);
  });

  test('a page that weighs too much, and asks too often', async () => {
    const page = await openPage();
    await page.route('**/_astro/*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: `/* ${randomText(40_000)} */` }),
    );
    await page.route('**/es/elements/ttl-pox/', async (route) => {
      const response = await route.fetch();
      const pictures = Array.from({ length: 9 }, (_, n) => `<img src="/favicon.svg?${n}" alt="">`).join('');
      await route.fulfill({ response, body: (await response.text()).replace('</h1>', `</h1>${pictures}`) });
    });
    const weight = await weigh(page, 'es/elements/ttl-pox/');
    expect(weight.script).toBeGreaterThan(budget.script);
    expect(weight.requests).toBeGreaterThan(budget.requests);
  });
});
