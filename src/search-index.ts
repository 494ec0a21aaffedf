import { hash } from 'node:crypto';
import type { CompiledCache } from './io/compiled-cache.ts';
import { searchFiles } from './search/search-files.ts';
import { TermTable } from './search/term-table.ts';
import type { SearchPage } from './site/search-pages.ts';

/** The folder of a locale's search index, from the site's root. */
export function searchFolder(locale: string): string {
  return `_search/${locale}/`;
}

/**
 * The files of a locale's search index, by name. Their words are those of the HTML in the cache.
 * @throws where a page is gone from the cache
 */
export function searchIndex(pages: readonly SearchPage[], cache: CompiledCache): Map<string, string> {
  const terms = new TermTable();
  for (const { title, own, description, key } of pages) {
    const html = cache.html(key);
    if (html === null) throw new Error(`the compiled page ${key} of ${title} is gone from the cache; build again`);
    terms.add({ title, description, ...own, html: html.pieces.join('') });
  }
  return searchFiles(pages, terms.lines(), (text) => hash('sha1', text).slice(0, 12));
}
