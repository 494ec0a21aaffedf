import { canonicalTag } from '../canonical-tag.ts';
import type { PageFacts } from '../file-facts.ts';
import { alternateSet } from './alternate-set.ts';
import { type JoinedSite, type JoinGate, pageAt, type ReportAt } from './joined-site.ts';

/** The version for readers of no listed language; any page may be it, a language chooser for instance. */
const DEFAULT = 'x-default';

/**
 * The versions of a page name each other: every set is well-formed, holds the page itself and only pages that may be
 * listed, and is the same on all of its pages.
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export const hreflang: JoinGate = (site, report) => {
  const sets = new Map<string, string>();
  for (const page of site.pages.values()) sets.set(page.file, alternateSet(site, page.alternates));
  for (const page of site.pages.values()) {
    if (page.alternates.length === 0) continue;
    checkTags(page, report);
    const versions = checkTargets(site, page, report);
    if (!versions.has(page.file)) {
      report('hreflang-self', page.file, 'the page is not among its own versions', page.alternatesLine);
    }
    for (const file of versions) {
      const other = site.pages.get(file);
      if (!other || sets.get(file) === sets.get(page.file)) continue;
      const returns = other.alternates.some(({ href }) => pageAt(site, href)?.file === page.file);
      const message = returns ? `${file} names other versions than this page` : `${file} does not name this page`;
      report('hreflang-return', page.file, message, page.alternatesLine);
    }
  }
};

function checkTags({ file, alternates, alternatesLine }: PageFacts, report: ReportAt): void {
  const seen = new Set<string>();
  for (const { tag } of alternates) {
    const canonical = tag === DEFAULT ? tag : canonicalTag(tag);
    if (canonical === null) report('hreflang-tag', file, `"${tag}" is not a language tag`, alternatesLine);
    else if (seen.has(canonical)) report('hreflang-tag', file, `"${tag}" twice`, alternatesLine);
    else seen.add(canonical);
  }
}

function checkTargets(site: JoinedSite, page: PageFacts, report: ReportAt): Set<string> {
  const versions = new Set<string>();
  for (const { tag, href } of page.alternates) {
    const target = pageAt(site, href);
    const why = !target
      ? 'no such page'
      : target.isRedirect
        ? 'a redirect'
        : target.indexed
          ? null
          : 'not to be indexed';
    if (target && tag !== DEFAULT) versions.add(target.file);
    if (!target || (why !== null && tag !== DEFAULT)) {
      report('hreflang-target', page.file, `${tag} leads to ${href}: ${why}`, page.alternatesLine);
    }
  }
  return versions;
}
