import { hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { CompiledCache } from './io/compiled-cache.ts';
import { writeFiles } from './io/site-files.ts';
import type { LocaleId } from './model/locale.ts';
import { searchFiles } from './search/search-files.ts';
import type { SearchPage } from './site/search-pages.ts';

/** What all search workers share. */
export interface SearchShared {
  readonly cacheFolder: string;
  /** Where the site is written. */
  readonly folder: string;
}

/** A locale to be indexed. */
export interface SearchTask {
  readonly locale: LocaleId;
  readonly pages: readonly SearchPage[];
}

/** How many files were written. */
export type SearchResult = number;

const { shared, progress } = workerData as { shared: SearchShared; progress: Int32Array };
const cache = new CompiledCache(shared.cacheFolder);

parentPort!.on('message', ({ batch }: { batch: readonly SearchTask[] }) => {
  const results = batch.map((task, index) => {
    Atomics.store(progress, 0, index);
    return indexLocale(task);
  });
  Atomics.store(progress, 0, -1);
  parentPort!.postMessage({ results });
});

function indexLocale({ locale, pages }: SearchTask): SearchResult {
  const files = searchFiles(
    pages.map((page) => ({ ...page, words: wordsOf(page) })),
    (text) => hash('sha1', text).slice(0, 12),
  );
  writeFiles(shared.folder, new Map([...files].map(([name, text]) => [`_search/${locale}/${name}`, text])));
  return files.size;
}

function wordsOf({ key, title }: SearchPage): string {
  const words = cache.words(key);
  if (words === null) throw new Error(`the compiled page ${key} of ${title} is gone from the cache; build again`);
  return words;
}
