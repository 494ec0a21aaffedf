import { type ComparedSite, compareAlignment } from '../compare-alignment.ts';
import { finishMarkdown } from '../finish-markdown.ts';
import { finishView, topicShown } from '../finish-view.ts';
import type { CompiledCache } from '../io/compiled-cache.ts';
import type { View } from '../model/any-view.ts';
import type { OnProgress } from '../model/on-progress.ts';
import { searchFolder, searchIndex } from '../search-index.ts';
import { compareRoutes } from '../site/compare-routes.ts';
import { type Draft, type Drafts, draftsOf } from '../site/drafts.ts';
import { listRoute } from '../site/list-frame.ts';
import { searchPages } from '../site/search-pages.ts';
import type { Site } from '../site/site.ts';
import { siteFiles } from '../site/site-files.ts';

/** What a loaded site shows, made when somebody asks for it. */
export interface SiteAnswers {
  readonly drafts: Drafts;
  /** All routes, also of what is only known once all is aligned. */
  readonly routes: ReadonlySet<string>;
  view(route: string): Promise<View>;
  /** The file on disk of a copied file's address, without base and query; null for anything else. */
  fileAt(path: string): string | null;
  /** A text of the site that no layout makes, by its address without base and query; null for anything else. */
  textAt(path: string): string | null;
}

export function siteAnswers(
  site: Site,
  cache: CompiledCache,
  cacheFolder: string,
  onProgress: OnProgress,
): SiteAnswers {
  const drafts = draftsOf(site);
  const search = searchOf(site, drafts, cache);
  const texts = once(() => siteFiles(site, drafts.addresses, new Map()).texts);
  // Nothing is aligned before somebody opens a compare page.
  const aligned: () => Promise<ComparedSite | null> = once(() => compareAlignment(site, cacheFolder, onProgress));
  const strings = once(async () => (await aligned())?.strings() ?? new Map<string, Draft>());
  const lists = new Set(compareRoutes(site).size === 0 ? [] : site.locales.map((locale) => listRoute(site, locale)));
  const routes = new Set([...drafts.routes, ...lists]);
  return {
    drafts,
    routes,
    async view(route) {
      const draft = lists.has(route) ? (await strings()).get(route)! : drafts.draft(route);
      const topic = topicShown(draft);
      return finishView(draft, cache, topic && ((await aligned())?.topic(topic) ?? null));
    },
    fileAt(path) {
      const [, locale = '', rest = ''] = /^([^/]+)\/(.+)$/.exec(path) ?? [];
      return site.files.get(locale)?.get(rest) ?? null;
    },
    textAt(path) {
      const route = /^(.+)\/index\.md$/.exec(path)?.[1];
      const [, folder = '', name = ''] = /^(_search\/[^/]+\/)(.+)$/.exec(path) ?? [];
      if (name !== '') return search.get(folder)?.().get(name) ?? null;
      if (route === undefined) return texts().get(path) ?? null;
      return routes.has(route) ? finishMarkdown(drafts.draft(route), cache, drafts.markdown) : null;
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
