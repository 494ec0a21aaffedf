import { type SiteAnswers, siteAnswers } from './dev/site-answers.ts';
import { CompiledCache } from './io/compiled-cache.ts';
import { setSiteHandle } from './io/site-handle.ts';
import type { Finding } from './model/finding.ts';
import type { Locale } from './model/locale.ts';
import type { OnProgress } from './model/on-progress.ts';
import type { Options } from './model/options.ts';
import { loadSite } from './pipeline.ts';
import type { Site } from './site/site.ts';

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
  let loading: Promise<Site> | null = null;
  let stale = false;
  let answers: SiteAnswers | null = null;

  async function load(): Promise<Site> {
    const site = await loadSite(options, locales, cacheFolder, onProgress, findings);
    answers = siteAnswers(site, cache, cacheFolder, onProgress);
    setSiteHandle({ routes: [...answers.routes], view: answers.view });
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
    fileAt: (path) => answers?.fileAt(path) ?? null,
    textAt: (path) => answers?.textAt(path) ?? null,
  };
}
