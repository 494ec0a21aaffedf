import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, openPage, phone } from './open-page.ts';
import { sampleLocales } from './sample-pages.ts';

const element = 'elements/protocol-pox/';
const turns = sampleLocales.map(
  (from, index) => [from.id, sampleLocales[(index + 1) % sampleLocales.length]!] as const,
);

/** How far below the top of the window a section begins. */
const heightOf = (page: Page, section: string): Promise<number> =>
  page.evaluate((id) => document.getElementById(id)!.getBoundingClientRect().top, section);

async function scrollTo(page: Page, section: string, top: number): Promise<void> {
  await page.evaluate(
    ([id, height]) => scrollBy(0, document.getElementById(id)!.getBoundingClientRect().top - height),
    [section, top] as const,
  );
}

/** Goes to another language by the switch, and waits until the browser has come to rest there. */
async function change(page: Page, tag: string): Promise<void> {
  await page.click(`.langs a[hreflang="${tag}"]`);
  await page.waitForFunction((lang) => document.documentElement.lang === lang, tag);
  await page.waitForLoadState('load');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
}

const lang = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang);

describe.each([
  ['desktop', desktop],
  ['phone', phone],
] as const)('after a switch the same section stands at the same height: %s', (_device, viewport) => {
  test.each(turns)('from %s', async (from, to) => {
    const page = await openPage({ viewport });
    await page.goto(`${from}/${element}`);
    await scrollTo(page, 'remarks', 211);
    const before = await heightOf(page, 'remarks');
    await change(page, to.tag);
    expect(await lang(page)).toBe(to.tag);
    expect(Math.abs((await heightOf(page, 'remarks')) - before)).toBeLessThan(2);
    expect(await page.evaluate(() => sessionStorage.length), 'nothing is left behind').toBe(0);
  });
});

test('inside a long section as much of it is read as before', async () => {
  const page = await openPage({ viewport: phone });
  const share = (): Promise<number> =>
    page.evaluate(() => {
      const [here, next] = ['child-elements', 'parent-elements'].map((id) => {
        return document.getElementById(id)!.getBoundingClientRect().top;
      });
      const line = document.querySelector('.top')!.getBoundingClientRect().bottom;
      return (line - here!) / (next! - here!);
    });
  await page.goto(`zh/${element}`);
  await scrollTo(page, 'child-elements', -700);
  const before = await share();
  await change(page, 'fr-FR');
  expect(before).toBeGreaterThan(0.2);
  expect(Math.abs((await share()) - before)).toBeLessThan(0.02);
});

test('a page that is opened for itself begins where its address says', async () => {
  const page = await openPage();
  await page.goto(`ru/${element}`);
  await scrollTo(page, 'remarks', 300);
  await change(page, 'zh-CN');
  await page.goto(`de/${element}#attributes`);
  expect(await heightOf(page, 'attributes')).toBeLessThan(120);
});

test('planted: where nothing can be stored, the height is lost, and the section kept', async () => {
  const page = await openPage();
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'sessionStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await page.goto(`ru/${element}`);
  await scrollTo(page, 'remarks', 211);
  await change(page, 'zh-CN');
  const after = await heightOf(page, 'remarks');
  expect(after).toBeGreaterThan(0);
  expect(Math.abs(after - 211)).toBeGreaterThan(20);
});
