import { describe, expect, test } from 'vitest';
import { desktop, openPage, phone, plant, site, visit } from './open-page.ts';
import { allPages, commonPages, pageKinds, sampleLocales } from './sample-pages.ts';
import { stickingOut } from './sticking-out.ts';
import { watch } from './watched-visit.ts';

describe.each(sampleLocales)('every page of $id at the width of a phone', ({ id }) => {
  test('opens without a word in the console, keeps the policy, asks nobody else, and does not scroll sideways', async () => {
    const page = await openPage({ viewport: phone });
    const { problems } = await watch(page);
    const paths = allPages().filter((path) => path.startsWith(`${id}/`));
    expect(paths.length).toBeGreaterThan(50);
    for (const path of paths) {
      await visit(page, path);
      for (const what of await stickingOut(page)) problems.push(`sticks out: ${what} on /${path}`);
    }
    expect(problems).toEqual([]);
  });
});

/** Beside the phone: a desktop, a small window, and the smallest phone that is still in use. */
const otherWindows = [desktop, { width: 768, height: 600 }, { width: 320, height: 568 }];

test('every kind of page does so in other windows', async () => {
  const page = await openPage();
  const { problems } = await watch(page);
  for (const [, path] of [...sampleLocales.flatMap(({ id }) => pageKinds(id)), ...commonPages]) {
    const response = await visit(page, path);
    expect(response?.status()).toBe(path.endsWith('no-such-page/') ? 404 : 200);
    for (const size of otherWindows) {
      await page.setViewportSize(size);
      for (const what of await stickingOut(page)) problems.push(`sticks out: ${what} on /${path} at ${size.width} px`);
    }
  }
  expect(problems.filter((problem) => !isAnswer404(problem))).toEqual([]);
});

/** Chromium says in the console that a page was answered with 404: that is what was asked for. */
const isAnswer404 = (problem: string): boolean =>
  problem.startsWith('console: Failed to load resource') && problem.endsWith('no-such-page/');

describe('planted faults are found', () => {
  const path = 'fr/elements/ttl-pox/';
  const afterTitle = (html: string) => (page: string) => page.replace('</h1>', `</h1>${html}`);

  test.each([
    ['an inline script', '<script>document.title = 1</script>', /^policy: script-src/],
    ['an inline style', '<p style="color: red">x</p>', /^policy: style-src/],
    ['a picture from elsewhere', '<img src="https://other.example/a.png" alt="">', /^policy: img-src/],
    ['a frame', '<iframe src="/fr/"></iframe>', /^policy: (frame|default)-src/],
    ['a file that is not there', '<img src="/fr/media/none.png" alt="">', /^missing: .*none\.png/],
    ['a script of ours that fails', '<script src="/none.js"></script>', /^missing: .*none\.js/],
  ])('%s', async (_what, html, expected) => {
    const page = await openPage();
    const { problems } = await watch(page);
    await plant(page, path, afterTitle(html));
    await page.goto(path);
    await expect.poll(() => problems).toContainEqual(expect.stringMatching(expected));
  });

  test('a request to another origin, where no policy stops it', async () => {
    const page = await openPage();
    const { problems } = await watch(page);
    await plant(page, path, (html) =>
      html
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
        .replace('</h1>', '</h1><img src="https://other.example/a.png" alt="">'),
    );
    await page.route('https://other.example/**', (route) => route.abort());
    await page.goto(path);
    expect(problems).toContain(`foreign: https://other.example/a.png on ${site}${path}`);
  });

  test('an error in a script', async () => {
    const page = await openPage();
    const { problems } = await watch(page);
    await page.route('**/_astro/site*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'nothing.here()' }),
    );
    await page.goto(path);
    expect(problems).toEqual([expect.stringMatching(/^script: nothing is not defined/)]);
  });

  test.each([
    ['a table too wide', '<div style="width: 500px; height: 9px">x</div>', /^div/],
    ['a long word', `<p style="overflow-wrap: normal">${'Wort'.repeat(40)}</p>`, /^p “WortWort/],
    [
      'what the main part clips',
      `<p style="position: relative; left: 60px">${'Wort '.repeat(40)}</p>`,
      /^p “Wort Wort/,
    ],
  ])('%s', async (_what, html, expected) => {
    const page = await openPage({ viewport: phone, bypassCSP: true });
    await plant(page, path, afterTitle(html));
    await page.goto(path);
    expect(await stickingOut(page)).toContainEqual(expect.stringMatching(expected));
  });
});
