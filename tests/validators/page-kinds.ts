import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Kinds of page by what tells them from the others; the first that fits is the kind. */
const kinds: readonly (readonly [kind: string, fits: (path: string, html: string) => boolean])[] = [
  ['redirect', (_, html) => html.includes('http-equiv="refresh"')],
  ['strings', (path) => /^compare\/strings\//.test(path)],
  ['names of elements', (path) => /^compare\/elements\/(?:\d+\/)?index\.html$/.test(path)],
  ['compare', (path) => /(^|\/)compare\//.test(path)],
  ['finding', (path) => /(^|\/)review\/(.*\/)?finding\//.test(path)],
  ['queue', (path) => /(^|\/)review\/[^/]+\/queue\//.test(path)],
  ['review', (path) => /(^|\/)review\//.test(path)],
  ['not found', (path) => path.endsWith('404.html')],
  ['front', (path) => path === 'index.html'],
  ['start', (path) => /^[^/]+\/index\.html$/.test(path)],
  ['index of elements', (path) => path.endsWith('/elements-index/index.html')],
  ['letter of the index', (path) => path.includes('/elements-index/')],
  ['page in another language', (_, html) => html.includes('class="callout note missing"')],
  ['element', (_, html) => html.includes('<article class="doc element"')],
  ['page', (_, html) => html.includes('<article class="doc"')],
];

/** Kinds that every site has in every locale, if its topics are not only about elements. */
export const usualKinds = ['not found', 'start', 'index of elements', 'element', 'page'];

/**
 * The pages of a built site by kind and locale (`ru element`), as files below the folder, the smallest first. A page of
 * no known kind is under `ru other`.
 */
export function pagesByKind(folder: string): Map<string, string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const pages = files.sort().map((file) => {
    const path = file.replaceAll('\\', '/');
    const html = readFileSync(join(folder, file), 'utf8');
    return { path, size: html.length, kind: kindOf(path, html) };
  });
  const bySize = pages.sort((a, b) => a.size - b.size);
  const groups = Map.groupBy(bySize, ({ kind }) => kind);
  return new Map([...groups].map(([kind, group]) => [kind, group.map(({ path }) => path)]));
}

/** The smallest and the largest page of each kind. */
export function extremes(kinds: ReadonlyMap<string, readonly string[]>): string[] {
  return [...kinds.values()].flatMap((paths) => [...new Set([paths[0]!, paths.at(-1)!])]);
}

function kindOf(path: string, html: string): string {
  const [kind] = kinds.find(([, fits]) => fits(path, html)) ?? ['other'];
  return path.includes('/') ? `${path.slice(0, path.indexOf('/'))} ${kind}` : kind;
}
