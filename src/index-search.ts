import { batchesOf, lastWorkerCrash, runBatches } from './io/worker-pool.ts';
import type { OnProgress } from './model/on-progress.ts';
import { hasTask, type Share, wholeShare } from './model/share.ts';
import type { SearchResult, SearchShared, SearchTask } from './search-worker.ts';
import type { Addresses } from './site/addresses.ts';
import { searchPages } from './site/search-pages.ts';
import type { Site } from './site/site.ts';

/** A locale of 2,244 pages takes half a second; one that takes this long never ends. */
const localeSeconds = 300;

/**
 * Writes each locale's search index to `_search/` in the site, over all cores. Only words are needed, which compiling
 * has left in the cache.
 * @param folder where the site is written
 * @param share which of the locales; all where left out
 */
export async function indexSearch(
  site: Site,
  addresses: Addresses,
  cacheFolder: string,
  folder: string,
  onProgress: OnProgress,
  share: Share = wholeShare,
): Promise<void> {
  onProgress('index', 0, site.locales.length);
  const tasks = site.locales
    .filter((_, index) => hasTask(share, index))
    .map((locale): SearchTask => ({ locale: locale.id, pages: searchPages(site, addresses, locale) }))
    .filter(({ pages }) => pages.length > 0);
  let done = 0;
  await runBatches<SearchTask, SearchResult>(batchesOf(tasks, 1), {
    worker: new URL('./search-worker.ts', import.meta.url),
    shared: { cacheFolder, folder } satisfies SearchShared,
    taskSeconds: localeSeconds,
    onResults(results) {
      done += results.length;
      onProgress('index', done, tasks.length);
    },
    onLost({ locale }, why) {
      throw new Error(`could not index ${locale}: ${why}`, { cause: lastWorkerCrash() });
    },
  });
}
