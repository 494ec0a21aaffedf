import { type Browser, type BrowserContextOptions, chromium, type Page, type Response } from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';
import { moved } from './sample-pages.ts';

/** Address of the built sample, with a slash at the end. */
export const site = inject('site');

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

let connected: Promise<Browser> | undefined;
const shared = new Map<string, Promise<Page>>();
afterAll(async () => (await connected)?.close());

/**
 * A fresh page, as of a new visitor; relative addresses start at the site. It closes after the test.
 * Nothing moves in it, so that what is measured is what stays.
 */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(options);
  onTestFinished(() => page.context().close());
  return page;
}

/** One page for all tests of a file that only read: a fifth of the time of a fresh one. */
export function sharedPage(options: BrowserContextOptions = {}): Promise<Page> {
  const key = JSON.stringify(options);
  const page = shared.get(key) ?? newPage(options);
  shared.set(key, page);
  return page;
}

async function newPage(options: BrowserContextOptions): Promise<Page> {
  if (inject('failure')) throw new Error(inject('failure'));
  connected ??= chromium.connect(inject('browser'));
  const browser = await connected;
  const context = await browser.newContext({ baseURL: site, viewport: desktop, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/**
 * Goes to a page of the sample and stays there: a redirect is held, so that it can be judged before it is gone. Only
 * then are requests intercepted, which takes several times as long.
 */
export async function visit(page: Page, path: string): Promise<Response | null> {
  if (!path.endsWith(moved.from)) return page.goto(path);
  await plant(page, path, (html) => html.replace(/<meta http-equiv="refresh"[^>]*>/, ''));
  const response = await page.goto(path);
  await page.unrouteAll({ behavior: 'wait' });
  return response;
}

/** Lets `page` receive `change(html)` where the site has a page: the way in for planted faults. */
export async function plant(page: Page, path: string, change: (html: string) => string): Promise<void> {
  await page.route(new URL(path, site).href, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const changed = change(html);
    if (changed === html) throw new Error(`nothing was planted in ${path}`);
    await route.fulfill({ response, body: changed });
  });
}
