import { setImmediate as others } from 'node:timers/promises';
import type { DraftSums } from './draft-sums.ts';
import type { FormerSite } from './io/former-site.ts';
import { type DraftSum, draftSum, type PageKeys } from './page-keys.ts';
import type { Draft } from './site/drafts.ts';
import type { Packed } from './site/shared-locales.ts';

/** Milliseconds after which messages of workers are looked at. */
const slice = 10;

/**
 * Drafts pages while others align them: an alignment goes into a page's key, not into its draft. Nothing is drafted where no
 * page of the published site could be taken over, and no page of which an earlier build knows what would come of it.
 * @returns what there is to know of each draft, by route
 */
export async function draftedAhead(
  routes: readonly string[],
  draft: (route: string) => Packed<Draft>,
  keys: Pick<PageKeys, 'isAlike'>,
  former: Pick<FormerSite, 'key'>,
  known: Pick<DraftSums, 'known'>,
): Promise<Map<string, DraftSum>> {
  const sums = new Map<string, DraftSum>();
  if (!keys.isAlike(routes, former)) return sums;
  let until = 0;
  for (const route of routes) {
    if (performance.now() >= until) {
      await others();
      until = performance.now() + slice;
    }
    sums.set(route, known.known(route) ?? draftSum(route, draft(route)));
  }
  return sums;
}
