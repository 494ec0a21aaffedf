import { hash } from 'node:crypto';
import { type Compilation, compilePage } from '../../src/compile.ts';
import { defaultKeys, defaultLimits, defaultSections } from '../../src/model/defaults.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Limits } from '../../src/model/options.ts';
import type { Page } from '../../src/model/page.ts';
import type { ReadOptions } from '../../src/read/read-page.ts';
import { fillSlots } from '../../src/render/fill-slots.ts';
import { tinyLocale } from './tiny-locale.ts';

/** What a test may choose about the page that it writes. */
export interface TinyPageOptions {
  readonly locale?: string;
  readonly path?: string;
  /** In the front matter; `T` unless told otherwise. */
  readonly title?: string;
  readonly limits?: Partial<Limits>;
}

/** Front matter for tests about something else: three lines. */
export const titled = frontMatter('T');

function frontMatter(title: string): string {
  return `---\ntitle: ${title}\n---\n`;
}

export function readOptions(limits: Partial<Limits> = {}): ReadOptions {
  return {
    keys: defaultKeys,
    element: defaultSections,
    limits: { ...defaultLimits, ...limits },
    calloutWords: { ...tinyLocale('ru').callouts, ...tinyLocale('de').callouts },
  };
}

/** The input of `readPage` and `compilePage` for a page from a string. */
export function pageFile(source: string | Uint8Array, { locale = 'en', path = 'a.md' }: TinyPageOptions = {}) {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  return { locale: tinyLocale(locale), path, file: `${locale}/${path}`, bytes, hash: hash('sha1', bytes) };
}

/** Compiles one page from a string, front matter and all. */
export function compile(source: string | Uint8Array, options: TinyPageOptions = {}): Compilation {
  return compilePage(pageFile(source, options), readOptions(options.limits));
}

/** The page of Markdown without front matter; throws where it was refused. */
export function pageOf(markdown: string, options: TinyPageOptions = {}): Page {
  return compiled(markdown, options).page;
}

/** The HTML of Markdown without front matter and title. Links lead where they were written to, whatever that is. */
export function htmlOf(markdown: string, options: TinyPageOptions = {}): string {
  const { page, html } = compiled(markdown, options);
  const links = page.links.map(({ href }) => ({ href, external: false }));
  return fillSlots(html, { links, versions: () => [] })
    .replace(/^<h1>T<\/h1>\n/, '')
    .trim();
}

function compiled(markdown: string, options: TinyPageOptions) {
  const found = compile(frontMatter(options.title ?? 'T') + markdown, options);
  if (!found.page) throw new Error(said(found.findings).join('\n'));
  return found;
}

/** What there is to say about a page: `MD004 3:1 the row …`. Lines count from the first one of the Markdown. */
export function findingsOf(markdown: string, options: TinyPageOptions = {}): string[] {
  const lines = titled.split('\n').length - 1;
  return findingsOfFile(titled + markdown, options).map((finding) =>
    finding.replace(/ (\d+):/, (_, line) => ` ${Number(line) - lines}:`),
  );
}

/** The same for a whole file with front matter. */
export function findingsOfFile(source: string | Uint8Array, options: TinyPageOptions = {}): string[] {
  const found = compile(source, options);
  return said(found.page ? found.page.findings : found.findings);
}

function said(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, place, message }) => `${rule} ${place.line}:${place.column} ${message}`);
}
