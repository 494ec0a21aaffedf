import type { PageRow, PageTable, SearchManifest } from './locale-index.ts';
import { termShards } from './term-shards.ts';

/** One page of a locale, as its index has it. */
export interface SearchedPage {
  /** Route inside the locale, without slashes around. */
  readonly route: string;
  readonly title: string;
  /** The element's name, or ''. */
  readonly element: string;
  /** Names of the sections that lead to it, outermost first. */
  readonly trail: readonly string[];
  readonly description: string;
}

/** The file that a browser asks for first; the only one whose name stays the same when the content changes. */
export const manifestFile = 'index.json';

/**
 * The files of a locale's index, by name.
 * @param pages in an order that does not change from build to build
 * @param terms what `TermTable` says of them, in the same order
 * @param hashOf a hash of a text, fit for a file name
 */
export function searchFiles(
  pages: readonly SearchedPage[],
  terms: readonly string[],
  hashOf: (text: string) => string,
): Map<string, string> {
  const files = new Map<string, string>();
  const put = (text: string, end: string): string => {
    const name = `${hashOf(text)}.${end}`;
    files.set(name, text);
    return name;
  };
  const manifest: SearchManifest = {
    pages: put(JSON.stringify(pageTable(pages)), 'json'),
    terms: termShards(terms).map(({ from, text }) => [from, put(text, 'txt')]),
  };
  return files.set(manifestFile, JSON.stringify(manifest));
}

function pageTable(pages: readonly SearchedPage[]): PageTable {
  const trails = new Map<string, number>();
  const rows = pages.map(({ route, title, element, trail, description }): PageRow => {
    const key = JSON.stringify(trail);
    const number = trails.get(key) ?? trails.size;
    trails.set(key, number);
    return [route, title, element === title ? '' : element, number, description];
  });
  return { trails: [...trails.keys()].map((key) => JSON.parse(key) as string[]), pages: rows };
}
