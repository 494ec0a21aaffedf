import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { corpusAddress as address, contentOf, corpusSource, hexapla, corpusLocales as locales } from './corpus-site.ts';
import { htmlWords, markdownWords } from './raw-words.ts';

// The main job on real input: one build of the whole corpus, judged from the outside.

const site = inject('folder');
const built = JSON.parse(inject('built')) as Record<string, unknown>;
/** Of every page of a topic: its locale, its path below the locale, its HTML. */
let pages: { id: string; tag: string; path: string; html: string }[];

beforeAll(() => {
  pages = locales.flatMap(({ id, tag }) =>
    markdownFiles(tag).map((path) => ({ id, tag, path, html: page(`${id}/${routeOf(path)}`) })),
  );
});

function markdownFiles(tag: string): string[] {
  return readdirSync(contentOf(tag), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort();
}

const routeOf = (path: string): string => path.replace(/\.md$/, '/').replace(/(^|\/)index\/$/, '$1');
const page = (route: string): string => readFileSync(join(site, route, 'index.html'), 'utf8');

test('all pages are built, without an error', () => {
  expect(built).toMatchObject({ pages: 11_220, topics: 2_244, published: true });
  expect(built['findings']).toMatchObject({ error: 0 });
});

test('it is small enough for any host', () => {
  expect(built['files']).toBeLessThan(20_000);
  expect(built['bytes']).toBeLessThanOrEqual(450_000_000);
});

test('the finished folder holds nothing broken', async () => {
  const verdict = JSON.parse(await hexapla(dirname(site), 'verify', site, '--json'));
  expect(verdict).toMatchObject({ ok: true, brokenLinks: 0, brokenFragments: 0, hreflangErrors: 0 });
  expect(verdict.pages).toBeGreaterThanOrEqual(11_220);
  expect(verdict.links).toBeGreaterThan(500_000);
});

test('links to the retired library that name a page of ours lead to it: 1,312 in each locale', async () => {
  const { findings } = JSON.parse(
    await hexapla(dirname(site), 'check', ...corpusSource(), '--rule', 'LK010,MD013', '--json'),
  );
  const healed = findings.filter((finding: { rule: string }) => finding.rule === 'LK010');
  const perLocale = locales.map(
    ({ id }) => healed.filter((finding: { locale: string }) => finding.locale === id).length,
  );
  expect(perLocale).toEqual([1312, 1312, 1312, 1312, 1312]);
  // MD013: a word, a piece of code or a link of the Markdown that did not reach the HTML.
  expect(findings).toHaveLength(healed.length);
});

describe('every page', () => {
  test('has the same sections as its versions', () => {
    const unequal = [...Map.groupBy(pages, ({ path }) => path)].filter(
      ([, versions]) => new Set(versions.map(({ html }) => sectionKeys(html).join(' '))).size > 1,
    );
    expect(unequal.map(([path]) => path)).toEqual([]);
    expect(sectionKeys(page('ru/web-service-reference/finditem'))).toContain('parent-elements');
  });

  test('names all its versions to search engines, itself among them, and nothing else', () => {
    const wrong = pages.filter(({ path, html }) => {
      const expected = locales.map(({ id, tag }) => `${tag} ${address}${id}/${encodeURI(routeOf(path))}`);
      const named = alternates(html).filter((alternate) => !alternate.startsWith('x-default '));
      return named.join('\n') !== expected.join('\n');
    });
    expect(wrong.map(({ id, path }) => `${id}/${path}`)).toEqual([]);
  });

  test('shows every word of its Markdown', () => {
    const lost = pages.flatMap(({ id, tag, path, html }) => {
      const shown = htmlWords(article(html));
      const words = markdownWords(readFileSync(join(contentOf(tag), path), 'utf8'));
      const missing = [...words].filter((word) => !shown.has(word));
      return missing.length > 0 ? [`${id}/${path}: ${missing.slice(0, 5).join(' ')}`] : [];
    });
    expect(lost).toEqual([]);
  });
});

/** The keys of a page's sections, in order. */
function sectionKeys(html: string): string[] {
  return [...article(html).matchAll(/<h[2-6] id="([^"]+)"/g)].map(([, key]) => key!);
}

/** The hreflang set of a page, as `tag address`. */
function alternates(html: string): string[] {
  return [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map(
    ([, tag, href]) => `${tag} ${href}`,
  );
}

function article(html: string): string {
  return html.slice(html.indexOf('<article'), html.indexOf('</article>'));
}
