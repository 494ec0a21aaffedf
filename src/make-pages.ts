import { setImmediate as others } from 'node:timers/promises';
import type { BuildInput, BuiltSite } from './build-outcome.ts';
import { compareAlignment } from './compare-alignment.ts';
import { indexSearch, indexTasks } from './index-search.ts';
import { clearCompiled } from './io/compiled-packs.ts';
import type { FormerSite } from './io/former-site.ts';
import { type SeenFolders, seenFolders } from './io/seen-folders.ts';
import type { StoredTheme } from './io/theme-store.ts';
import { type ComparedPages, type LayOutOptions, layOutAll } from './lay-out.ts';
import type { Share } from './model/share.ts';
import { loadSite } from './pipeline.ts';
import type { Addresses } from './site/addresses.ts';
import { draftsOf } from './site/drafts.ts';
import type { SiteReview } from './site/review/review-plan.ts';
import type { Site } from './site/site.ts';
import { siteReview } from './site-review.ts';
import { themeBundle } from './theme-bundle.ts';

/** Where pages go, and which. */
export interface MakePagesOptions extends Pick<LayOutOptions, 'folder' | 'collect'> {
  /** The published site in that folder; nothing is written there before. */
  readonly former: Promise<FormerSite>;
  readonly share: Share;
}

/** A site whose pages are made: what it takes to make the rest. */
export interface MadePages {
  readonly site: Site;
  readonly addresses: Addresses;
  /** Absent where the site has no review pages. */
  readonly review: SiteReview | undefined;
  readonly theme: StoredTheme;
  /** Bytes of each file with a whole locale, by path in the site. */
  readonly fullTexts: ReadonlyMap<string, number>;
  readonly compared: ComparedPages;
  /** Over all that each file was made of, by path in the site. */
  readonly pageKeys: Map<string, string>;
  /** Files of the published site that were taken over, each with the state that it is in as long as it is. */
  readonly taken: ReadonlyMap<string, string>;
  /** What stood in the folder with the pages and those below when all pages were there. */
  readonly seen: SeenFolders;
}

/** A site that has errors: no page is made. */
export interface RefusedSite {
  readonly site: Site;
  readonly refused: true;
}

/**
 * Everything from content to laid-out pages and search, for a whole site or a share of it: load → review → draft → align →
 * lay out → index. Astro bundles the theme, where it has changed, while pages are compiled.
 */
export async function makePages(input: BuildInput, target: MakePagesOptions): Promise<MadePages | RefusedSite> {
  const { options, locales, findings, cacheFolder, onProgress } = input;
  const { folder, share } = target;
  const loading = loadSite(options, locales, cacheFolder, onProgress, findings, share);
  loading.catch(() => {}); // Awaited below; until then nobody listens.
  let fullTexts: ReadonlyMap<string, number> = new Map();
  let compared = noneCompared;
  const theme = await themeBundle(options.site);
  const site = await loading;
  if (site.findings.some((finding) => finding.severity === 'error')) return { site, refused: true };
  const reviewed = input.review && (await siteReview(site, input.review, cacheFolder, onProgress, share));
  const drafts = draftsOf(site, reviewed?.review);
  const { addresses } = drafts;
  const pageKeys = new Map<string, string>();
  const taken = new Map<string, string>();
  const listeners: Pick<LayOutOptions, 'onFullTexts' | 'onCompared' | 'onFile'> = {
    onFile({ path, key, state }) {
      pageKeys.set(path, key);
      if (state !== null) taken.set(path, state);
    },
    onFullTexts(bytes) {
      fullTexts = bytes;
    },
    onCompared(pages) {
      compared = pages;
    },
  };
  const aligned = compareAlignment(site, cacheFolder, onProgress, reviewed?.aligned, share);
  aligned.catch(() => {}); // Awaited when pages are drafted.
  const former = await target.former;
  const { onFile } = listeners;
  await others(); // Whoever aligns begins now.
  // Before anything is written.
  const indexes = indexTasks(site, addresses, { former, onFile }, share);
  await layOutAll(drafts, theme.server, { cacheFolder, onProgress, aligned, ...target, former, ...listeners });
  const indexing = indexSearch(indexes, cacheFolder, folder, onProgress, onFile);
  indexing.catch(() => {}); // Awaited below; until then nobody listens.
  await others(); // Whoever indexes begins now.
  const seen = seenFolders(folder);
  await indexing;
  clearCompiled(cacheFolder, new Set(site.htmlKeys.values()));
  return { site, addresses, review: reviewed?.review, theme, fullTexts, compared, pageKeys, taken, seen };
}

/** What compare pages come to where there are none. */
export const noneCompared: ComparedPages = { pages: 0, bytes: 0, seconds: 0 };

/** What there is to say about a site when it is built. */
export function builtSite({ pages, topics, findings, folders }: Site): BuiltSite {
  return { pages: pages.length, topics: topics.length, findings, folders };
}
