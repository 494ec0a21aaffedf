import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpusFolder } from './corpus-folder.ts';
import { htmlWords, markdownWords } from './raw-words.ts';

// The main job on real input: one build of the whole corpus, judged from the outside.

const tags = { ru: 'ru-RU', zh: 'zh-CN', fr: 'fr-FR', es: 'es-ES', de: 'de-DE' };
const locales = Object.entries(tags).map(([id, tag]) => ({ id, tag }));
const address = 'https://docs.example/';
const program = fileURLToPath(new URL('../../bin/hexapla.mjs', import.meta.url));

let folder: string;
let content: string;
let built: Record<string, unknown>;
/** Of every page of a topic: its locale, its path below the locale, its HTML. */
let pages: { id: string; tag: string; path: string; html: string }[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-corpus-site-'));
  content = join(corpusFolder(), '2021');
  built = JSON.parse(await hexapla('build', ...source(), '--site', address, '--out', 'site', '--json'));
  pages = locales.flatMap(({ id, tag }) =>
    markdownFiles(tag).map((path) => ({ id, tag, path, html: page(`${id}/${routeOf(path)}`) })),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const source = (): string[] => ['--content', join(content, '{tag}', 'docs'), '--locales', Object.keys(tags).join(',')];

/** What the program prints, run in an empty folder: no setting of the sample site has a say. Errors of content throw. */
function hexapla(...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, maxBuffer: 1 << 28 };
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) =>
      error ? reject(new Error(`hexapla ${args[0]}: ${stderr}${stdout.slice(0, 2000)}`)) : resolve(stdout),
    );
  });
}

function markdownFiles(tag: string): string[] {
  return readdirSync(join(content, tag, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort();
}

const routeOf = (path: string): string => path.replace(/\.md$/, '/').replace(/(^|\/)index\/$/, '$1');
const page = (route: string): string => readFileSync(join(folder, 'site', route, 'index.html'), 'utf8');

test('all pages are built, without an error', () => {
  expect(built).toMatchObject({ pages: 11_220, topics: 2_244, published: true });
  expect(built['findings']).toMatchObject({ error: 0 });
});

test('it is small enough for any host', () => {
  expect(built['files']).toBeLessThan(20_000);
  expect(built['bytes']).toBeLessThanOrEqual(450_000_000);
});

test('the finished folder holds nothing broken', async () => {
  const verdict = JSON.parse(await hexapla('verify', 'site', '--json'));
  expect(verdict).toMatchObject({ ok: true, brokenLinks: 0, brokenFragments: 0, hreflangErrors: 0 });
  expect(verdict.pages).toBeGreaterThanOrEqual(11_220);
  expect(verdict.links).toBeGreaterThan(500_000);
});

test('links to the retired library that name a page of ours lead to it: 1,312 in each locale', async () => {
  const { findings } = JSON.parse(await hexapla('check', ...source(), '--rule', 'LK010,MD013', '--json'));
  const healed = findings.filter((finding: { rule: string }) => finding.rule === 'LK010');
  const perLocale = locales.map(
    ({ id }) => healed.filter((finding: { locale: string }) => finding.locale === id).length,
  );
  expect(perLocale).toEqual([1312, 1312, 1312, 1312, 1312]);
  // MD013: a word, a piece of code or a link of the Markdown that did not reach the HTML.
  expect(findings).toHaveLength(healed.length);
});

describe('every page', () => {
  test('of an element is typically no more than 25 kB', () => {
    const sizes = pages
      .filter(({ html }) => html.includes('<article class="doc element"'))
      .map(({ html }) => Buffer.byteLength(html))
      .sort((a, b) => a - b);
    expect(sizes.length).toBeGreaterThan(5 * 1_500);
    expect(sizes[sizes.length >> 1]).toBeLessThanOrEqual(25_000);
  });

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
      const words = markdownWords(readFileSync(join(content, tag, 'docs', path), 'utf8'));
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
