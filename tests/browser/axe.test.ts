import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from './accessibility.ts';
import { desktop, openPage, phone, plant, sharedPage, visit } from './open-page.ts';
import { commonPages, pageKinds, sampleLocales } from './sample-pages.ts';

/** What axe finds at either width in either theme, each with where. */
async function violationsEverywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [device, size] of Object.entries({ desktop, phone })) {
    await page.setViewportSize(size);
    for (const [colorScheme, rules] of [
      ['light', 'all'],
      ['dark', 'colors'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      for (const violation of await axeViolations(page, rules)) found.push(`${device}, ${colorScheme}: ${violation}`);
    }
  }
  return found;
}

describe.each(sampleLocales)('axe finds nothing in $id, light and dark, desktop and phone', ({ id }) => {
  test.each(pageKinds(id))('%s', async (_kind, path) => {
    const page = await sharedPage();
    await visit(page, path);
    expect(await violationsEverywhere(page)).toEqual([]);
  });
});

describe('axe finds nothing outside the locales', () => {
  test.each(commonPages)('%s', async (_kind, path) => {
    const page = await sharedPage();
    await page.goto(path);
    expect(await violationsEverywhere(page)).toEqual([]);
  });
});

describe('planted faults are found', () => {
  const path = 'de/elements/protocol-pox/';
  test.each<[string, string, (html: string) => string]>([
    ['a button without a label', 'button-name', (html) => html.replace('</h1>', '</h1><button></button>')],
    ['a page without a language', 'html-has-lang', (html) => html.replace(/<html lang="[^"]*"/, '<html')],
    ['a page without a title', 'document-title', (html) => html.replace(/<title>.*?<\/title>/, '')],
    ['a picture without a text', 'image-alt', (html) => html.replace('</h1>', '</h1><img src="/favicon.svg">')],
    ['a link without a text', 'link-name', (html) => html.replace('</h1>', '</h1><a href="/de/"></a>')],
    [
      'a list with a foreign child',
      'list',
      (html) => html.replace('<ul class="strip"', '<ul><p>kein Punkt</p></ul><ul class="strip"'),
    ],
    ['no main part', 'landmark-one-main', (html) => html.replace('<main', '<div').replace('</main>', '</div>')],
  ])('%s: %s', async (_what, rule, change) => {
    const page = await openPage();
    await plant(page, path, change);
    await page.goto(path);
    expect((await axeViolations(page)).map((violation) => violation.split(':')[0])).toContain(rule);
  });

  test.each(['light', 'dark'] as const)('too little contrast, %s', async (colorScheme) => {
    const page = await openPage({ colorScheme });
    await page.goto(path);
    await page.evaluate(() => document.documentElement.style.setProperty('--dim', '#888888'));
    await page.evaluate(() => document.documentElement.style.setProperty('--paper', '#808080'));
    expect(await axeViolations(page)).toContainEqual(expect.stringMatching(/^color-contrast: /));
  });

  test('a target too small to be hit', async () => {
    const page = await openPage({ viewport: phone });
    await page.goto(path);
    await page.evaluate(() => {
      const nav = document.querySelector<HTMLElement>('.langs ul')!;
      for (const link of nav.querySelectorAll('a')) link.style.cssText = 'font-size:6px;min-block-size:0;padding:0';
    });
    expect(await axeViolations(page)).toContainEqual(expect.stringMatching(/^target-size: /));
  });
});
