import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPage, site } from './open-page.ts';
import { allPages, sampleLocales, siteFolder } from './sample-pages.ts';

const read = (path: string): string => readFileSync(join(siteFolder, path), 'utf8');

/** Addresses of the site itself in a Markdown text that no file answers to. */
function lost(markdown: string): string[] {
  const links = [...markdown.matchAll(/\]\(<?([^()<>\s]+)>?/g)].map(([, address]) => address!);
  return links.filter((address) => {
    const url = new URL(address, `${site}nowhere/`);
    if (address.startsWith('#') || url.origin !== new URL(site).origin) return false;
    const path = decodeURI(url.pathname).slice(1);
    return !existsSync(join(siteFolder, path.endsWith('/') ? `${path}index.html` : path));
  });
}

/** The pages of a locale that are pages: no stand-ins, no redirects, no index. */
const pagesOf = (id: string): string[] =>
  allPages().filter(
    (path) =>
      path.startsWith(`${id}/`) &&
      /type="text\/markdown"/.test(read(`${path}${path.endsWith('/') ? 'index.html' : ''}`)),
  );

describe.each(sampleLocales)('what tools get of $id', ({ id, tag }) => {
  test('every page stands beside itself as Markdown, with links that lead somewhere', () => {
    const pages = pagesOf(id);
    expect(pages.length).toBeGreaterThan(50);
    for (const path of pages) {
      const markdown = read(`${path}index.md`);
      expect(markdown, path).toContain(`\nlanguage: "${tag}"\nurl: "${site}${path}"\n---\n`);
      expect(markdown.match(/^# .+$/gm), path).toHaveLength(1);
      expect(lost(markdown), path).toEqual([]);
      expect(markdown, path).not.toMatch(/\]\((?!https?:|#|<)/);
    }
  });

  test('llms.txt names every page once, with a sentence about it', () => {
    const text = read(`${id}/llms.txt`);
    const [title, empty, said] = text.split('\n');
    expect(title).toMatch(/^# \S/);
    expect(empty).toBe('');
    expect(said).toMatch(/^> \S/);
    expect(lost(text)).toEqual([]);
    const named = [...text.matchAll(/^- \[.+\]\(([^)]+)index\.md\): \S/gm)].map(([, address]) => address);
    expect(named.toSorted()).toEqual(pagesOf(id).map((path) => `${site}${path}`));
    expect(text.indexOf('## Optional')).toBeGreaterThan(text.lastIndexOf('index.md)'));
  });

  test('llms-full.txt holds every page', () => {
    const text = read(`${id}/llms-full.txt`);
    for (const path of pagesOf(id)) expect(text.includes(read(`${path}index.md`)), path).toBe(true);
    expect(lost(text)).toEqual([]);
  });

  test('the head of a page says what it is: Open Graph and JSON-LD', () => {
    const path = `${id}/elements/ttl-pox/`;
    const html = read(`${path}index.html`);
    expect(html).toContain('<meta property="og:title" content="TTL (POX)">');
    expect(html).toContain(`<meta property="og:locale" content="${tag.replace('-', '_')}">`);
    expect(html).toContain(`<meta property="og:url" content="${site}${path}">`);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(json)['@graph']).toEqual([
      expect.objectContaining({
        '@type': 'TechArticle',
        '@id': site + path,
        headline: 'TTL (POX)',
        inLanguage: tag,
        translationOfWork: { '@type': 'TechArticle', inLanguage: 'en-US' },
      }),
      expect.objectContaining({ '@type': 'BreadcrumbList' }),
    ]);
  });
});

test.each(sampleLocales)(
  'the address for browsers that search $id opens search with what was asked',
  async ({ id }) => {
    const path = `${id}/opensearch.xml`;
    expect(read(`${id}/elements/ttl-pox/index.html`)).toContain(`href="/${path}"`);
    const [, template = ''] = /template="([^"]+)"/.exec(read(path)) ?? [];
    const page = await openPage();
    await page.goto(template.replace('{searchTerms}', 'smtplast'));
    await page.waitForSelector('.find[open] [role=option]');
    expect(await page.inputValue('.find [role=combobox]')).toBe('smtplast');
    expect(await page.textContent('.find [role=option]')).toContain('SMTPLast');
  },
);

test('the root leads to each language', () => {
  const text = read('llms.txt');
  expect(lost(text)).toEqual([]);
  for (const { id } of sampleLocales) expect(text).toContain(`](${site}${id}/llms.txt)`);
});

test('planted: a link that leads nowhere is found', () => {
  expect(lost(`[a](${site}ru/no-such-page/index.md) [b](#c) [d](https://example.org/)`)).toEqual([
    `${site}ru/no-such-page/index.md`,
  ]);
});
