import { compareAlignment } from './compare-alignment.ts';
import { finishMarkdown } from './finish-markdown.ts';
import { finishView, topicShown } from './finish-view.ts';
import { CompiledCache } from './io/compiled-cache.ts';
import { setSiteHandle } from './io/site-handle.ts';
import type { Finding } from './model/finding.ts';
import type { Locale } from './model/locale.ts';
import type { OnProgress } from './model/on-progress.ts';
import type { Options } from './model/options.ts';
import { loadSite } from './pipeline.ts';
import { searchFolder, searchIndex } from './search-index.ts';
import { compareRoutes } from './site/compare-routes.ts';
import { type Draft, type Drafts, draftsOf } from './site/drafts.ts';
import { listRoute } from './site/list-frame.ts';
import { searchPages } from './site/search-pages.ts';
import type { Site } from './site/site.ts';
import { siteFiles } from './site/site-files.ts';

/** A site that is loaded again and again while somebody writes. */
export interface DevSite {
  /** Loads the content as it is now and shows it. What cannot be published is reported; the rest is shown. */
  reload(): Promise<Site>;
  /** The file on disk of a copied file's address, without base and query; null for anything else. */
  fileAt(path: string): string | null;
  /** A text of the site that no layout makes, by its address without base and query; null for anything else. */
  textAt(path: string): string | null;
}

export interface DevInput {
  readonly options: Options;
  readonly locales: readonly Locale[];
  readonly findings: readonly Finding[];
  readonly cacheFolder: string;
  readonly onProgress: OnProgress;
}

/** The cache makes a reload cheap: only what changed is compiled. */
export function devSite({ options, locales, findings, cacheFolder, onProgress }: DevInput): DevSite {
  const cache = new CompiledCache(cacheFolder);
  let files: Site['files'] = new Map();
  let loading: Promise<Site> | null = null;
  let stale = false;
  let texts: () => ReadonlyMap<string, string> = () => new Map();
  let shown: Drafts | null = null;
  let search: ReadonlyMap<string, () => ReadonlyMap<string, string>> = new Map();

  async function load(): Promise<Site> {
    const site = await loadSite(options, locales, cacheFolder, onProgress, findings);
    const drafts = draftsOf(site);
    files = site.files;
    shown = drafts;
    search = searchOf(site, drafts, cache);
    texts = once(() => siteFiles(site, drafts.addresses, new Map()).texts);
    // Nothing is aligned before somebody opens a compare page.
    const aligned = once(() => compareAlignment(site, cacheFolder, onProgress));
    const strings = once(async () => (await aligned())?.strings() ?? new Map<string, Draft>());
    const lists = new Set(compareRoutes(site).size === 0 ? [] : site.locales.map((locale) => listRoute(site, locale)));
    setSiteHandle({
      routes: [...drafts.routes, ...lists],
      async view(route) {
        const draft = lists.has(route) ? (await strings()).get(route)! : drafts.draft(route);
        const topic = topicShown(draft);
        return finishView(draft, cache, topic && ((await aligned())?.topic(topic) ?? null));
      },
    });
    return site;
  }

  return {
    /** Changes that come while the site is loading are answered by one more load after it. */
    async reload() {
      if (loading) {
        stale = true;
        return loading;
      }
      loading = (async () => {
        let site = await load();
        while (stale) {
          stale = false;
          site = await load();
        }
        return site;
      })().finally(() => {
        loading = null;
      });
      return loading;
    },
    fileAt(path) {
      const [, locale = '', rest = ''] = /^([^/]+)\/(.+)$/.exec(path) ?? [];
      return files.get(locale)?.get(rest) ?? null;
    },
    textAt(path) {
      const route = /^(.+)\/index\.md$/.exec(path)?.[1];
      const [, folder = '', name = ''] = /^(_search\/[^/]+\/)(.+)$/.exec(path) ?? [];
      if (name !== '') return search.get(folder)?.().get(name) ?? null;
      if (route === undefined) return texts().get(path) ?? null;
      return shown?.routes.includes(route) ? finishMarkdown(shown.draft(route), cache, shown.markdown) : null;
    },
  };
}

/** The search index of each locale, by its folder. */
function searchOf(
  site: Site,
  { addresses }: Drafts,
  cache: CompiledCache,
): Map<string, () => ReadonlyMap<string, string>> {
  return new Map(
    site.locales.map((locale) => {
      const index = once(() => searchIndex(searchPages(site, addresses, locale), cache));
      return [searchFolder(locale.id), index];
    }),
  );
}

/** Made at the first question: nobody may ask. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
