import type { Page } from '../model/page.ts';
import type { Site } from './site.ts';

/**
 * Whether readers of a page miss something that its source says now. First by hash, as `status` counts; but where both texts
 * can be had and differ in front matter or layout alone, the text is the one that was translated. Never by a date.
 * @returns null where nobody knows: no source, or a page that does not say what it translates
 */
export function isOutdated(site: Site, page: Page): boolean | null {
  const was = page.provenance.sourceHash;
  const now = site.sourceHash(page);
  if (!was || !now) return null;
  return was !== now && site.sourceChange(page)?.count !== 0;
}
