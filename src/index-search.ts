import { hash } from 'node:crypto';
import { join } from 'node:path';
import { type FormerPage, takeOver } from './io/former-page.ts';
import { ownCode } from './io/own-code.ts';
import { batchesOf, lastWorkerCrash, runBatches } from './io/worker-pool.ts';
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

/** What the published site has, and who is told what the new one has. */
export interface SearchBefore {
  /** A file of the published site, by its path in the site. */
  readonly former: (path: string) => FormerPage | null;
  readonly onFile: (file: SiteFile) => void;
}

const nothingBefore: SearchBefore = { former: () => null, onFile() {} };

/**
 * Writes each locale's search index to `_search/` in the site, over all cores. Only words are needed, which compiling
 * has left in the cache. The index of a locale whose pages all say what they said is taken over.
 * @param folder where the site is written
 * @param share which of the locales; all where left out
 */
export async function indexSearch(
  site: Site,
  addresses: Addresses,
  cacheFolder: string,
  folder: string,
  onProgress: OnProgress,
  before = nothingBefore,
  share: Share = wholeShare,
): Promise<void> {
  onProgress('index', 0, site.locales.length);
  const code = ownCode(['../search/'], ['../search-index.ts', '../search-worker.ts', '../index-search.ts']).join('\0');
  const tasks = site.locales
    .filter((_, index) => hasTask(share, index))
    .map((locale): SearchTask => ({ locale: locale.id, pages: searchPages(site, addresses, locale) }))
    .filter(({ pages }) => pages.length > 0)
    .map((task) => ({ ...task, key: hash('sha1', `${code}\0${JSON.stringify(task.pages)}`) }))
    .filter(({ locale, key }) => !takeIndex(searchFolder(locale), key, folder, before));
  let done = 0;
  await runBatches<SearchTask, SearchResult>(batchesOf(tasks, 1), {
    worker: new URL('./search-worker.ts', import.meta.url),
    shared: { cacheFolder, folder } satisfies SearchShared,
    taskSeconds: localeSeconds,
    onResults(results, batch) {
      const { locale, key } = tasks[batch]!;
      for (const names of results) tell(searchFolder(locale), key, new Map(names.map((name) => [name, null])), before);
      done += results.length;
      onProgress('index', done, tasks.length);
    },
    onLost({ locale }, why) {
      throw new Error(`could not index ${locale}: ${why}`, { cause: lastWorkerCrash() });
    },
  });
}

/** Takes over all files of a locale's index, if they would come out the same. The manifest's key says which files there are. */
function takeIndex(own: string, key: string, folder: string, before: SearchBefore): boolean {
  const [madeOf, ...names] = before.former(own + manifestFile)?.key.split(' ') ?? [];
  if (madeOf !== key) return false;
  const states = new Map<string, string | null>();
  for (const name of names) {
    const former = before.former(own + name);
    // What has been taken over by then is written anew: nothing is written into a file of the published site.
    const taken = former && takeOver(former, join(folder, own, name));
    if (!taken) return false;
    states.set(name, taken.state);
  }
  tell(own, key, states, before);
  return true;
}

function tell(own: string, key: string, states: ReadonlyMap<string, string | null>, { onFile }: SearchBefore): void {
  const names = [...states.keys()].join(' ');
  for (const [name, state] of states) {
    onFile({ path: own + name, key: name === manifestFile ? `${key} ${names}` : key, state });
  }
}
