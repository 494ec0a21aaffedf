import type { Alternate } from '../file-facts.ts';
import { type JoinedSite, pageAt } from './joined-site.ts';

/**
 * A set of alternates as one string, the same for sets that say the same whatever their order and spelling:
 * `de-DE de/a/index.html`, a line each.
 */
export function alternateSet(site: JoinedSite, alternates: readonly Alternate[]): string {
  return alternates
    .map(({ tag, href }) => `${tag.toLowerCase()} ${pageAt(site, href)?.file ?? href}`)
    .sort()
    .join('\n');
}
