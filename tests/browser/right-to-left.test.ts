import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from './accessibility.ts';
import { arabicSite } from './arabic-site.ts';
import { desktop, openPage, phone } from './open-page.ts';
import { stickingOut } from './sticking-out.ts';

// No language of the sample runs from right to left; a copy of it in Arabic shows that the styles would.

let arabic: Awaited<ReturnType<typeof arabicSite>>;
beforeAll(async () => {
  arabic = await arabicSite();
});
afterAll(() => arabic?.close());

const open = (viewport: typeof phone): Promise<Page> => openPage({ baseURL: arabic.url, viewport });

const pages = [
  ['start page', ''],
  ['overview with a picture', 'pox-autodiscover-elements/'],
  ['element with children', 'elements/protocol-pox/'],
  ['leaf element', 'elements/ttl-pox/'],
  ['index of elements', 'elements-index/'],
  ['not found', 'no-such-page/'],
] as const;
const widths = [
  ['desktop', desktop],
  ['phone', phone],
] as const;

/**
 * How far from where reading begins each box of the page starts and ends, in pixels: `nav.toc 920 1200`. Boxes of code
 * and of words within a line are not among them.
 */
function places(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isRtl = document.documentElement.dir === 'rtl';
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const { left, right, height } = element.getBoundingClientRect();
      const { display } = getComputedStyle(element);
      if (height === 0 || display === 'inline' || element.closest('.code, pre, code, svg')) return [];
      const [start, end] = isRtl ? [width - right, width - left] : [left, right];
      return [`${element.localName}.${element.className} ${Math.round(start)} ${Math.round(end)}`];
    });
  });
}

/** What is not at its mirrored place; the page is left as it would be if Arabic ran from left to right. */
async function unmirrored(page: Page): Promise<string[]> {
  const mirrored = await places(page);
  await page.evaluate(() => {
    document.documentElement.dir = 'ltr';
  });
  const model = await places(page);
  expect(model.length).toBeGreaterThan(20);
  expect(mirrored).toHaveLength(model.length);
  return mirrored.filter((place, at) => !isSamePlace(place, model[at]!));
}

/** But for a pixel, which rounding takes. */
function isSamePlace(a: string, b: string): boolean {
  const [, one, start = 0, end = 0] = /^(.*) (-?\d+) (-?\d+)$/.exec(a)!;
  const [, other, from = 0, to = 0] = /^(.*) (-?\d+) (-?\d+)$/.exec(b)!;
  return one === other && Math.abs(Number(start) - Number(from)) <= 1 && Math.abs(Number(end) - Number(to)) <= 1;
}

describe.each(widths)('in Arabic, %s', (_device, viewport) => {
  test.each(pages)(
    '%s: runs from right to left, as a mirror image, with nothing that sticks out',
    async (_kind, path) => {
      const page = await open(viewport);
      await page.goto(`ar/${path}`);
      expect(await page.getAttribute('html', 'dir')).toBe('rtl');
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('main')!).direction)).toBe('rtl');
      expect(await stickingOut(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      expect(await unmirrored(page)).toEqual([]);
    },
  );
});

test('code keeps its direction, and a card stands where its link begins', async () => {
  const page = await open(desktop);
  await page.goto('ar/elements/ttl-pox/');
  for (const selector of ['pre', 'pre code']) {
    const { direction, textAlign } = await page.evaluate((given) => {
      const style = getComputedStyle(document.querySelector(given)!);
      return { direction: style.direction, textAlign: style.textAlign };
    }, selector);
    expect([direction, textAlign]).toEqual(['ltr', 'left']);
  }
  const link = page.locator('.body .table a');
  await link.hover();
  const card = page.locator('#hx-card:popover-open');
  await card.waitFor();
  const [line, box] = [(await link.boundingBox())!, (await card.boundingBox())!];
  expect(Math.abs(line.x + line.width - (box.x + box.width))).toBeLessThanOrEqual(1);
});

test('axe finds nothing', async () => {
  const page = await open(phone);
  await page.goto('ar/elements/protocol-pox/');
  expect(await axeViolations(page)).toEqual([]);
});

describe('planted faults are found', () => {
  test.each([
    ['a panel pushed to the right', '.side { position: relative; left: 20px }', 'div.side '],
    ['a list indented on the left', '.body ul { padding: 0 0 0 90px !important }', 'li.'],
    ['a title put to the left', 'h1 { margin-right: 40px !important }', 'h1.'],
  ])('%s', async (_what, css, part) => {
    const page = await open(desktop);
    await page.route('**/*.css', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\n${css}` });
    });
    await page.goto('ar/elements/protocol-pox/');
    expect(await unmirrored(page)).toContainEqual(expect.stringContaining(part));
  });

  test('a box too wide, which would scroll the page to the left', async () => {
    const page = await open(phone);
    await page.goto('ar/elements/ttl-pox/');
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.style.cssText = 'inline-size: 600px; block-size: 9px';
      document.querySelector('h1')!.after(box);
    });
    expect(await stickingOut(page)).not.toEqual([]);
  });
});
