import { join } from 'node:path';
import { type AlignedSite, alignSite } from './align-site.ts';
import { keptStrings } from './kept-strings.ts';
import type { OnProgress } from './model/on-progress.ts';
import { type Share, wholeShare } from './model/share.ts';
import { addressesOf } from './site/addresses.ts';
import { compareRoutes } from './site/compare-routes.ts';
import type { Draft } from './site/drafts.ts';
import type { Site } from './site/site.ts';
import { stringsDrafts } from './site/strings-drafts.ts';

/** The alignment that compare pages show, and the pages that it takes all of it to make. */
export interface ComparedSite extends AlignedSite {
  /** Strings with several translations, by route. Goes through all topics each time, and takes what it knows of each. */
  strings(): ReadonlyMap<string, Draft>;
}

/**
 * The alignment of a site; null where it has no compare pages: then nothing is aligned for them.
 * @param known the alignment, where others needed it before
 */
export async function compareAlignment(
  site: Site,
  cacheFolder: string,
  onProgress: OnProgress,
  known: AlignedSite | null = null,
  share: Share = wholeShare,
): Promise<ComparedSite | null> {
  const compares = compareRoutes(site).size > 0;
  if (!compares && !known) return null;
  const aligned = known ?? (await alignSite(site, cacheFolder, onProgress, share));
  return {
    ...aligned,
    strings() {
      if (!compares) return new Map();
      const strings = keptStrings(aligned, join(cacheFolder, 'aligned'));
      const drafts = stringsDrafts(site, addressesOf(site.options.site), strings);
      return new Map([...drafts].map(([route, draft]) => [route, { kind: 'strings', draft }]));
    },
  };
}
