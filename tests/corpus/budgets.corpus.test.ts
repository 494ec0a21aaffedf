import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { budget } from '../browser/budget.ts';
import { desktop, openPage, phone, plant } from '../browser/open-page.ts';
import { randomText } from '../browser/random-text.ts';
import { likeSlowPhone, noteVitals, type Vitals, vitals } from '../browser/vitals.ts';
import { extremes, pagesByKind } from '../validators/page-kinds.ts';
import { corpusLocales } from './corpus-site.ts';
import { overBudget, type PageWeight, Scales } from './page-weight.ts';

// What the pages of the corpus may weigh, all of them by their files, and some of every kind in the browser.

const folder = inject('folder');
const element = 'ru/web-service-reference/finditem/';
let kinds: Map<string, string[]>;
const weights = new Map<string, PageWeight>();

beforeAll(() => {
  kinds = pagesByKind(folder);
  const scales = new Scales(folder);
  for (const path of [...kinds.values()].flat()) weights.set(path, scales.weigh(path));
});

/** Kinds of page that stay open, of a locale or outside of all. */
const openKinds = (id: string): [string, string[]][] =>
  [...kinds].filter(([kind]) => kind.startsWith(`${id} `) && !kind.endsWith('redirect'));

/** Where a file of the site is seen; what is not found is seen at any address without a page. */
const addressOf = (path: string): string => path.replace(/404\.html$/, 'no-such-page/').replace(/index\.html$/, '');

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

describe('by their files', () => {
  test('the typical page of an element has at most 25 kB of HTML', () => {
    const elements = corpusLocales.flatMap(({ id }) => kinds.get(`${id} element`) ?? []);
    const sizes = elements.map((path) => weights.get(path)!.html);
    console.log(`HTML of ${sizes.length} pages of elements: median ${middle(sizes)} bytes, most ${Math.max(...sizes)}`);
    expect(sizes.length).toBeGreaterThan(5 * 1_500);
    expect(middle(sizes)).toBeLessThanOrEqual(budget.html);
  });

  test('every page keeps to the budgets of navigation, scripts, styles and requests', () => {
    expect(weights.size).toBeGreaterThan(11_220);
    for (const figure of ['navigation', 'script', 'styles', 'requests'] as const) {
      const all = [...weights.values()].map((weight) => weight[figure]);
      console.log(`${figure} of ${all.length} pages: median ${middle(all)}, most ${Math.max(...all)}`);
      // What weighs nothing was not found.
      expect(middle(all), figure).toBeGreaterThan(2);
    }
    expect([...weights].flatMap(([path, weight]) => overBudget(path, weight))).toEqual([]);
  });

  test.each([
    ['navigation', `<nav>${'<a href="/">x</a>'.repeat(1_000)}</nav>`],
    ['script', '<script src="/import.js"></script>'],
    ['styles', '<link rel="stylesheet" href="/large.css">'],
    ['requests', Array.from({ length: 6 }, (_, n) => `<img src="/${n}.png" alt="">`).join('')],
  ])('planted: %s beyond the budget', (figure, html) => {
    const planted = mkdtempSync(join(tmpdir(), 'hexapla-planted-'));
    onTestFinished(() => rmSync(planted, { recursive: true }));
    mkdirSync(join(planted, 'a'));
    writeFileSync(join(planted, 'import.js'), 'import{x}from"./large.js";x()');
    writeFileSync(join(planted, 'large.js'), `/* ${randomText(40_000)} */`);
    writeFileSync(join(planted, 'large.css'), `/* ${randomText(40_000)} */`);
    writeFileSync(join(planted, 'a', 'index.html'), `<!doctype html><title>a</title><main>${html}</main>`);
    const found = overBudget('a/index.html', new Scales(planted).weigh('a/index.html'));
    expect(found).toEqual([expect.stringMatching(new RegExp(`^a/index.html: ${figure} \\d+$`))]);
  });
});

/** Requests of one visit by a new reader, without pictures that load when they are reached. */
async function requestsOf(page: Page, path: string): Promise<number> {
  const asked = new Set<string>();
  const note = (request: { url(): string }): void => void asked.add(request.url());
  page.on('request', note);
  await page.goto(path);
  await vitals(page);
  page.off('request', note);
  for (const url of await page
    .locator('img[loading=lazy]')
    .evaluateAll((all: HTMLImageElement[]) => all.map(({ src }) => src))) {
    asked.delete(url);
  }
  // The window of these tests has no tab, so no icon is asked for; a reader's has.
  const icons = await page
    .locator('link[rel=icon]')
    .evaluateAll((all: HTMLLinkElement[]) => all.map(({ href }) => href));
  for (const url of icons) asked.add(url);
  return asked.size;
}

describe.each(corpusLocales)('in the browser, $id', ({ id }) => {
  test('the smallest and largest page of every kind, and 20 elements: at most 6 requests, and nothing moves', async () => {
    const elements = kinds.get(`${id} element`)!;
    const some = Array.from({ length: 20 }, (_, n) => elements[Math.floor((n * elements.length) / 20)]!);
    const page = await openPage();
    // Whoever intercepts requests gets everything anew: no page asks less because the one before was loaded.
    await page.route('**/*', (route) => route.continue());
    await noteVitals(page);
    const wrong: string[] = [];
    for (const path of new Set([...extremes(new Map(openKinds(id))), ...some])) {
      for (const viewport of [desktop, phone]) {
        await page.setViewportSize(viewport);
        const requests = await requestsOf(page, addressOf(path));
        wrong.push(...overBudget(path, { html: 0, navigation: 0, script: 0, styles: 0, requests }));
        const { layoutShift } = await vitals(page);
        if (layoutShift > 0) wrong.push(`${path}: moved by ${layoutShift} at ${viewport.width} px`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('figures as of Lighthouse on a slow phone, of the page of middle size of every kind', async () => {
    const lines: string[] = [];
    for (const [kind, paths] of openKinds(id)) {
      const page = await openPage({ viewport: phone });
      await noteVitals(page);
      await likeSlowPhone(page);
      await page.goto(addressOf(paths[paths.length >> 1]!));
      const found = await vitals(page);
      lines.push(`${kind.padEnd(28)} ${line(found)}`);
      expect(found.firstPaint, kind).toBeGreaterThan(0);
      expect(found.layoutShift, kind).toBe(0);
    }
    console.log(lines.join('\n'));
    expect(lines.length).toBeGreaterThanOrEqual(5);
  });
});

function line({ firstPaint, largestPaint, layoutShift, longTasks, blocking }: Vitals): string {
  const longest = Math.max(0, ...longTasks);
  return [
    `first paint ${firstPaint.toFixed(0)} ms`,
    `largest ${largestPaint.toFixed(0)} ms`,
    `shift ${layoutShift}`,
    `long tasks ${longTasks.length} (longest ${longest.toFixed(0)} ms)`,
    `blocking ${blocking.toFixed(0)} ms`,
  ].join(', ');
}

describe('planted faults are seen', () => {
  test('a script that blocks, and puts something above the text', async () => {
    const page = await openPage();
    await noteVitals(page);
    await page.goto(element);
    const sound = await vitals(page);
    expect(sound.layoutShift).toBe(0);
    await page.route('**/_astro/site*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: blocking }),
    );
    await page.reload();
    await expect.poll(async () => (await vitals(page)).layoutShift).toBeGreaterThan(0);
    const found = await vitals(page);
    expect(found.blocking).toBeGreaterThan(sound.blocking + 100);
    expect(Math.max(...found.longTasks)).toBeGreaterThan(250);
  });

  test('styles that come late, and pictures that are all loaded at once', async () => {
    const page = await openPage();
    await noteVitals(page);
    await page.route('**/*.css', async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await route.continue();
    });
    await plant(page, element, (html) =>
      html.replace('</h1>', `</h1>${[1, 2, 3, 4].map((n) => `<img src="/favicon.svg?${n}" alt="">`).join('')}`),
    );
    expect(await requestsOf(page, element)).toBeGreaterThan(budget.requests);
    expect((await vitals(page)).firstPaint).toBeGreaterThan(700);
  });
});

/** Blocks for a while after the first paint, and then moves what was painted. */
const blocking = `requestAnimationFrame(() => setTimeout(() => {
  const end = performance.now() + 300;
  while (performance.now() < end);
  const banner = document.createElement('div');
  banner.style.blockSize = '200px';
  document.querySelector('main').prepend(banner);
}, 100));`;
