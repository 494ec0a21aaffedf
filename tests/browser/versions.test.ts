import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, plant, sharedPage, site } from './open-page.ts';
import { missingTopic, sampleLocales, stringsOf } from './sample-pages.ts';

const outdated = 'elements/ttl-pox/';

/** What the panel of the language switch says: of which versions, by the label. */
function panel(page: Page): Promise<Record<string, string>> {
  return page
    .locator('.vers dt')
    .evaluateAll((terms) =>
      Object.fromEntries(terms.map((term) => [term.textContent, term.nextElementSibling?.textContent ?? ''])),
    );
}

/** What is said about a version to whoever hears its link. */
function described(page: Page, tag: string): Promise<string> {
  return page.locator(`.langs a[hreflang="${tag}"]`).evaluate((link) =>
    (link.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  );
}

const listIn = (tag: string, languages: readonly string[]): string =>
  new Intl.ListFormat(tag).format(languages.map((of) => nameIn(tag, of)));

const nameIn = (tag: string, of: string): string =>
  new Intl.DisplayNames(tag, { type: 'language' }).of(of.slice(0, 2))!;

describe.each(sampleLocales)('the language switch says how the versions are, in $id', ({ id, tag }) => {
  const s = stringsOf(id);

  test('which are out of date, and which are machine translated', async () => {
    const page = await sharedPage({ javaScriptEnabled: false });
    await page.goto(`${id}/${outdated}`);
    expect(await panel(page)).toEqual({
      [s['machineTranslated']!]: listIn(
        tag,
        sampleLocales.map((of) => of.tag),
      ),
      [s['stale']!]: listIn(tag, ['zh', 'es']),
    });
    expect(await described(page, 'es-ES')).toBe(`${s['machineTranslated']} ${s['stale']}`);
    expect(await described(page, 'de-DE')).toBe(s['machineTranslated']);
  });

  test('which one is missing, and which are made by people', async () => {
    const page = await sharedPage({ javaScriptEnabled: false });
    await page.goto(`${id}/${missingTopic}`);
    expect((await panel(page))[s['notAvailable']!]).toBe(nameIn(tag, 'fr'));
    expect(await described(page, 'fr-FR')).toBe(s['notAvailable']);
    await page.goto(`${id}/elements/protocol-pox/`);
    expect((await panel(page))[s['humanTranslated']!]).toBe(nameIn(tag, 'zh'));
  });

  test('and opens without scripts', async () => {
    const page = await sharedPage({ javaScriptEnabled: false });
    await page.goto(`${id}/${outdated}`);
    await page.click('.vers > summary');
    expect(await page.locator('.vers dl').isVisible()).toBe(true);
    expect(await page.locator('.keep').isVisible(), 'nothing is remembered without scripts').toBe(false);
  });
});

test('the panel closes by Escape, and by a click elsewhere', async () => {
  const page = await openPage();
  await page.goto(`de/${outdated}`);
  await page.focus('.vers > summary');
  await page.keyboard.press('Enter');
  expect(await page.locator('.vers dl').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator('.vers dl').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.matches('.vers > summary'))).toBe(true);
  await page.keyboard.press('Enter');
  await page.click('h1');
  expect(await page.locator('.vers dl').isVisible()).toBe(false);
});

describe.each(sampleLocales)('the strip, in $id', ({ id, tag }) => {
  const s = stringsOf(id);
  const strip = async (page: Page): Promise<string[]> =>
    (await page.locator('.strip li').allTextContents()).map((text) => text.trim());
  const day = (iso: string): string =>
    new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

  test('says who translated, when, and whether it still holds', async () => {
    const page = await sharedPage();
    await page.goto(`${id}/elements/smtplast-pox/`);
    const [who, when, state] = await strip(page);
    expect([s['machineTranslated'], s['humanTranslated']]).toContain(who);
    const iso = await page.locator('script[type="application/ld+json"]').evaluate((facts) => {
      return /"dateModified":"([^"]+)"/.exec(facts.textContent ?? '')?.[1] ?? '';
    });
    expect(when).toBe(s['translatedOn']!.replace('{date}', day(iso)));
    expect(state).toBe(s['upToDate']);
    expect(await page.locator('.changes').count()).toBe(0);
  });
});

describe.each(['zh', 'es'] as const)('a page that is out of date, in %s', (id) => {
  test('shows what the source says otherwise, word by word, in its language', async () => {
    const page = await sharedPage({ javaScriptEnabled: false });
    await page.goto(`${id}/${outdated}`);
    const changes = page.locator('.changes');
    expect(await changes.locator('summary').textContent()).toBe(stringsOf(id)['whatChanged']);
    expect(await changes.locator('p').first().isVisible()).toBe(false);
    await changes.locator('summary').click();
    expect(await changes.locator('p').first().isVisible()).toBe(true);
    expect(await changes.locator('div').getAttribute('lang')).toBe('en-US');
    const said = await changes
      .locator('div p')
      .evaluateAll((lines) => lines.map((line) => line.innerHTML.replaceAll(/<(\/?)(del|ins)>/g, '[$1$2]')));
    expect(said.slice(0, 3)).toEqual([
      'The TTL element states for how [del]long[/del][ins]many hours[/ins] the client can rely on the settings…',
      'The text value is a [ins]whole [/ins]number of hours.',
      '[ins]If the element is absent, the settings stay valid for 1 hour.[/ins]',
    ]);
    expect(said.length).toBe(5);
    await changes.locator('> p a').click();
    expect(page.url()).toBe(`${site}compare/${outdated}`);
  });
});

test('planted: a page whose versions are not described is found out', async () => {
  const page = await openPage();
  await plant(page, `de/${outdated}`, (html) => html.replaceAll(/ aria-describedby="[^"]*"/g, ''));
  await page.goto(`de/${outdated}`);
  expect(await described(page, 'es-ES')).toBe('');
});
