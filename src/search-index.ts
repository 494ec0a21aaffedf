import { hash } from 'node:crypto';
import type { CompiledCache } from './io/compiled-cache.ts';
import { searchFiles } from './search/search-files.ts';
import type { SearchPage } from './site/search-pages.ts';

/** The folder of a locale's search index, from the site's root. */
export function searchFolder(locale: string): string {
  return `_search/${locale}/`;
}

/**
 * The files of a locale's search index, by name. The words come from the cache, where compiling has left them.
 * @throws where a page is gone from the cache
 */
export function searchIndex(pages: readonly SearchPage[], cache: CompiledCache): Map<string, string> {
  return searchFiles(
    pages.map((page) => ({ ...page, words: wordsOf(page, cache) })),
    (text) => hash('sha1', text).slice(0, 12),
  );
}

function wordsOf({ key, title }: SearchPage, cache: CompiledCache): string {
  const words = cache.words(key);
  if (words === null) throw new Error(`the compiled page ${key} of ${title} is gone from the cache; build again`);
  return words;
}
