import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, phone, sharedPage, site } from './open-page.ts';
import { missingTopic, sampleLocales } from './sample-pages.ts';

/** Each locale and the one after it, round and round: every locale is left once and reached once. */
const turns = sampleLocales.map((from, index) => ({ from, to: sampleLocales[(index + 1) % sampleLocales.length]! }));

/** Sections at the head, in the middle and at the very end of a long page. */
const sections = ['attributes-and-elements', 'child-elements', 'remarks', 'see-also'] as const;
const element = 'elements/protocol-pox/';

interface Landing {
  readonly url: string;
  readonly lang: string | null;
  /** Id of the heading that was jumped to, and whether the reader sees it, below the bar. */
  readonly heading: string | null;
  readonly visible: boolean;
}

/** Expects the reader to see this section of this page, as soon as the browser has got there. */
async function expectLanding(page: Page, to: { id: string; tag: string }, path: string, section: string) {
  const expected: Landing = {
    url: `${site}${to.id}/${path}#${section}`,
    lang: to.tag,
    heading: section,
    visible: true,
  };
  await page.waitForURL(expected.url);
  await expect.poll(() => landing(page)).toEqual(expected);
}

/** Where the reader is. */
async function landing(page: Page): Promise<Landing> {
  const seen = await page.evaluate(() => {
    const heading = document.querySelector(':is(h1, h2, h3, h4, h5, h6):target');
    const box = heading?.getBoundingClientRect();
    const bar = document.querySelector('.top')?.getBoundingClientRect();
    const visible = box !== undefined && box.top >= (bar?.bottom ?? 0) && box.bottom <= innerHeight;
    return { lang: document.documentElement.lang, heading: heading?.id ?? null, visible };
  });
  return { url: page.url(), ...seen };
}

describe.each(turns)('from $from.id to $to.id', ({ from, to }) => {
  test.each(sections)('the switch keeps the section that was jumped to: %s', async (section) => {
    const page = await sharedPage();
    await page.goto(`${from.id}/${element}#${section}`);
    await page.click(`.langs a[hreflang="${to.tag}"]`);
    await expectLanding(page, to, element, section);
  });

  test.each([
    ['desktop', desktop],
    ['phone', phone],
  ] as const)('the switch keeps the section that was scrolled to: %s', async (_device, viewport) => {
    const page = await sharedPage({ viewport });
    await page.goto(`${from.id}/${element}`);
    await page.evaluate(() => {
      const heading = document.querySelector('#remarks')!;
      scrollTo(0, scrollY + heading.getBoundingClientRect().top - 150);
    });
    await page.click(`.langs a[hreflang="${to.tag}"]`);
    await expectLanding(page, to, element, 'remarks');
  });

  test('the switch works from the keyboard', async () => {
    const page = await sharedPage();
    await page.goto(`${from.id}/${element}#remarks`);
    await page.focus(`.langs a[hreflang="${to.tag}"]`);
    await page.keyboard.press('Enter');
    await expectLanding(page, to, element, 'remarks');
  });

  test.each(sections)('without scripts: heading, its own link, its versions: %s', async (section) => {
    const page = await sharedPage({ javaScriptEnabled: false });
    await page.goto(`${from.id}/${element}`);
    await page.click(`#${section} > a.anchor`);
    await expectLanding(page, from, element, section);
    await page.click(`#${section} + .versions a[hreflang="${to.tag}"]`);
    await expectLanding(page, to, element, section);
  });

  test('without scripts the switch on top leads to the same page', async () => {
    const page = await sharedPage({ javaScriptEnabled: false });
    await page.goto(`${from.id}/${element}`);
    await page.click(`.langs a[hreflang="${to.tag}"]`);
    expect(page.url()).toBe(`${site}${to.id}/${element}`);
    expect(await page.getAttribute('html', 'lang')).toBe(to.tag);
  });

  test('at the top of a page it leads to the top', async () => {
    const page = await sharedPage();
    await page.goto(`${from.id}/${element}`);
    await page.click(`.langs a[hreflang="${to.tag}"]`);
    await page.waitForURL(`${site}${to.id}/${element}`);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test('the versions of a section show only when it is jumped to or pointed at', async () => {
  const page = await sharedPage({ javaScriptEnabled: false });
  await page.goto(`ru/${element}`);
  const versions = page.locator('#remarks + .versions');
  expect(await versions.isVisible()).toBe(false);
  await page.click('#remarks > a.anchor');
  expect(await versions.isVisible()).toBe(true);
});

test('a section of a page that the other locale lacks is found on its stand-in', async () => {
  const page = await sharedPage();
  await page.goto(`de/${missingTopic}#remarks`);
  await page.click('.langs a[hreflang="fr-FR"]');
  await page.waitForURL(/\/fr\//);
  await expectLanding(page, { id: 'fr', tag: 'fr-FR' }, missingTopic, 'remarks');
});
