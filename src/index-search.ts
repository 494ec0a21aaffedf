import { hash } from 'node:crypto';
import { type FormerSite, noFormerSite } from './io/former-site.ts';
import { ownCode } from './io/own-code.ts';
import { batchesOf, lastWorkerCrash, runBatches, usualHeapMb } from './io/worker-pool.ts';
import type { OnProgress } from './model/on-progress.ts';
import { hasTask, type Share, wholeShare } from './model/share.ts';
import { manifestFile } from './search/search-files.ts';
import { searchFolder } from './search-index.ts';
import type { SearchResult, SearchShared, SearchTask } from './search-worker.ts';
import type { Addresses } from './site/addresses.ts';
import { searchPages } from './site/search-pages.ts';
import type { Site } from './site/site.ts';
import type { SiteFile } from './taken-pages.ts';

/** A locale of 2,244 pages takes half a second; one that takes this long never ends. */
const localeSeconds = 300;

/** What a page may take in the worker that indexes its locale, in megabytes: all words of the locale are there at once. */
const heapMbPerPage = 0.02;

/** What the published site has, and who is told what the new one has. */
export interface SearchBefore {
  readonly former: FormerSite;
  readonly onFile: (file: SiteFile) => void;
}

const nothingBefore: SearchBefore = { former: noFormerSite, onFile() {} };

/** The index of a locale that is to be made. */
export interface IndexTask extends SearchTask {
  /** Over all that it is made of. */
  readonly key: string;
}

/**
 * The indexes to be made. That of a locale whose pages all say what they said is taken over.
 * @param share which of the locales; all where left out
 */
export function indexTasks(
  site: Site,
  addresses: Addresses,
  before = nothingBefore,
  share: Share = wholeShare,
): IndexTask[] {
  const code = ownCode(['../search/'], ['../search-index.ts', '../search-worker.ts', '../index-search.ts']).join('\0');
  return site.locales
    .filter((_, index) => hasTask(share, index))
    .map((locale): SearchTask => ({ locale: locale.id, pages: searchPages(site, addresses, locale) }))
    .filter(({ pages }) => pages.length > 0)
    .map((task) => ({ ...task, key: hash('sha1', `${code}\0${JSON.stringify(task.pages)}`) }))
    .filter(({ locale, key }) => !takeIndex(searchFolder(locale), key, before));
}

/**
 * Writes search indexes to `_search/` in the site, over all cores. Only the HTML of the pages is
 * needed, which compiling has left in the cache.
 * @param folder where the site is written
 */
export async function indexSearch(
  tasks: readonly IndexTask[],
  cacheFolder: string,
  folder: string,
  onProgress: OnProgress,
  onFile = nothingBefore.onFile,
): Promise<void> {
  onProgress('index', 0, tasks.length);
  let done = 0;
  await runBatches<SearchTask, SearchResult>(batchesOf(tasks, 1), {
    worker: new URL('./search-worker.ts', import.meta.url),
    shared: { cacheFolder, folder } satisfies SearchShared,
    taskSeconds: localeSeconds,
    heapMb: usualHeapMb + Math.ceil(heapMbPerPage * Math.max(0, ...tasks.map(({ pages }) => pages.length))),
    onResults(results, batch) {
      const { locale, key } = tasks[batch]!;
      for (const names of results) tell(searchFolder(locale), key, new Map(names.map((name) => [name, null])), onFile);
      done += results.length;
      onProgress('index', done, tasks.length);
    },
    onLost({ locale }, why) {
      throw new Error(`could not index ${locale}: ${why}`, { cause: lastWorkerCrash() });
    },
  });
}

/** Takes over all files of a locale's index, if they would come out the same. The manifest's key says which files there are. */
function takeIndex(own: string, key: string, { former, onFile }: SearchBefore): boolean {
  const [madeOf, ...names] = former.key(own + manifestFile)?.split(' ') ?? [];
  if (madeOf !== key) return false;
  const taken = former.take(names.map((name) => own + name));
  if (!taken) return false;
  tell(own, key, new Map(names.map((name, index) => [name, taken[index]!.state])), onFile);
  return true;
}

function tell(
  own: string,
  key: string,
  states: ReadonlyMap<string, string | null>,
  onFile: SearchBefore['onFile'],
): void {
  const names = [...states.keys()].join(' ');
  for (const [name, state] of states) {
    onFile({ path: own + name, key: name === manifestFile ? `${key} ${names}` : key, state });
  }
}
