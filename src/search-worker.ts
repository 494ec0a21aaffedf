import { parentPort, workerData } from 'node:worker_threads';
import { CompiledCache } from './io/compiled-cache.ts';
import { writeFiles } from './io/site-files.ts';
import type { LocaleId } from './model/locale.ts';
import { searchFolder, searchIndex } from './search-index.ts';
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

/** The names of the files that were written. */
export type SearchResult = readonly string[];

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
  const files = searchIndex(pages, cache);
  writeFiles(shared.folder, new Map([...files].map(([name, text]) => [searchFolder(locale) + name, text])));
  return [...files.keys()];
}
