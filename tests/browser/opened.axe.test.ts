import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from './accessibility.ts';
import { openPage, phone } from './open-page.ts';
import { sampleLocales } from './sample-pages.ts';

/** What scripts add to a page: where it stands, how a reader gets it. */
const additions: readonly (readonly [
  what: string,
  part: string,
  path: string,
  get: (page: Page) => Promise<unknown>,
])[] = [
  [
    'a card',
    '#hx-card',
    'elements/smtplast-pox/',
    async (page) => {
      await page.hover('.body .table a');
      await page.waitForSelector('#hx-card:popover-open');
    },
  ],
  [
    'the element tree',
    '.tree',
    'elements/account-pox/',
    async (page) => {
      await page.click('.tree summary');
      await page.waitForSelector('.tree [aria-current]');
    },
  ],
  ['what is to know about the versions', '.vers', 'elements/ttl-pox/', (page) => page.click('.vers > summary')],
  [
    'what changed in the source',
    '.strip',
    'elements/ttl-pox/',
    async (page) => {
      const summary = page.locator('.changes summary');
      if ((await summary.count()) > 0) await summary.click();
    },
  ],
  [
    'the original within the text',
    '.body',
    'elements/protocol-pox/',
    async (page) => {
      await page.click('button.orig-open');
      await page.waitForSelector('.orig');
    },
  ],
  [
    'the offer of a remembered language',
    '.offer',
    'elements/protocol-pox/',
    async (page) => {
      const tag = (await page.getAttribute('html', 'lang')) === 'de-DE' ? 'ru-RU' : 'de-DE';
      await page.evaluate(
        (value) => localStorage.setItem('hexapla-language', value),
        JSON.stringify({ tag, text: 'Diese Seite' }),
      );
      await page.reload();
      await page.waitForSelector('.offer');
    },
  ],
  ['pages that may be meant', '.near', 'elements/smtplsat-pox/', (page) => page.waitForSelector('.near a')],
];

describe.each(sampleLocales)('axe finds nothing in what scripts add, $id', ({ id }) => {
  test.each(additions)('%s', async (what, part, path, get) => {
    for (const [colorScheme, viewport] of [
      ['light', { width: 1280, height: 800 }],
      ['dark', phone],
    ] as const) {
      const page = await openPage({ colorScheme, viewport });
      await page.goto(`${id}/${path}`);
      await get(page);
      // In one locale the whole page around it too: that is the same in all.
      const found = await axeViolations(page, 'all', id === 'ru' ? 'html' : part);
      // A card covers some of the page until it is dismissed; what is left of a target behind it may be small.
      expect(
        found.filter((violation) => !(what === 'a card' && isBehindCard(violation))),
        colorScheme,
      ).toEqual([]);
    }
  });
});

function isBehindCard(violation: string): boolean {
  return violation.startsWith('target-size: ') && !violation.includes('.card');
}

test('planted: an item of the tree that is no child of it', async () => {
  const page = await openPage();
  await page.goto('ru/elements/account-pox/');
  await page.click('.tree summary');
  await page.waitForSelector('.tree [aria-current]');
  await page.evaluate(() => document.querySelector('.tree [role=tree]')!.removeAttribute('role'));
  for (const part of ['html', '.tree']) {
    expect(await axeViolations(page, 'all', part)).toContainEqual(expect.stringMatching(/^aria-required-parent: /));
  }
});
