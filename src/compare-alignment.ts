import { type AlignedSite, alignSite } from './align-site.ts';
import type { OnProgress } from './model/on-progress.ts';
import { compareRoutes } from './site/compare-draft.ts';
import type { Site } from './site/site.ts';

/** The alignment that compare pages show; null where the site has no such pages: then nothing is aligned for them. */
export async function compareAlignment(
  site: Site,
  cacheFolder: string,
  onProgress: OnProgress,
): Promise<AlignedSite | null> {
  return compareRoutes(site).size === 0 ? null : alignSite(site, cacheFolder, onProgress);
}
