import { canonicalTag } from '../canonical-tag.ts';
import type { Gate } from '../fault.ts';
import type { Alternate, PageFacts } from '../file-facts.ts';
import { alternateSet } from './alternate-set.ts';
import { type JoinedSite, type JoinGate, pageAt } from './joined-site.ts';

/** The version for readers of no listed language; any page may be it, a language chooser for instance. */
const DEFAULT = 'x-default';

/**
 * The versions of a page name each other: every set is well-formed, holds the page itself and only pages that may be
 * listed, and is the same on all of its pages.
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export const hreflang: JoinGate = (site, report) => {
  const lists = new Map<readonly Alternate[], VersionList>();
  const listOf = ({ alternates }: PageFacts): VersionList => {
    const known = lists.get(alternates) ?? versionList(site, alternates);
    lists.set(alternates, known);
    return known;
  };
  for (const page of site.pages.values()) {
    if (page.alternates.length === 0) continue;
    const { set, files, faults } = listOf(page);
    for (const [gate, message] of faults) report(gate, page.file, message, page.alternatesLine);
    if (!files.has(page.file)) {
      report('hreflang-self', page.file, 'the page is not among its own versions', page.alternatesLine);
    }
    for (const file of files) {
      const other = site.pages.get(file);
      if (!other || listOf(other).set === set) continue;
      const returns = other.alternates.some(({ href }) => pageAt(site, href)?.file === page.file);
      const message = returns ? `${file} names other versions than this page` : `${file} does not name this page`;
      report('hreflang-return', page.file, message, page.alternatesLine);
    }
  }
};

/** A list of versions, the same for all pages that have it. */
interface VersionList {
  /** See `alternateSet`. */
  readonly set: string;
  /** The pages it names as versions. */
  readonly files: ReadonlySet<string>;
  /** What there is to say against it, on whichever page it stands. */
  readonly faults: readonly (readonly [Gate, string])[];
}

function versionList(site: JoinedSite, alternates: readonly Alternate[]): VersionList {
  const files = new Set<string>();
  const faults = tagFaults(alternates);
  for (const { tag, href } of alternates) {
    const target = pageAt(site, href);
    const why = !target
      ? 'no such page'
      : target.isRedirect
        ? 'a redirect'
        : target.indexed
          ? null
          : 'not to be indexed';
    if (target && tag !== DEFAULT) files.add(target.file);
    if (!target || (why !== null && tag !== DEFAULT))
      faults.push(['hreflang-target', `${tag} leads to ${href}: ${why}`]);
  }
  return { set: alternateSet(site, alternates), files, faults };
}

function tagFaults(alternates: readonly Alternate[]): [Gate, string][] {
  const faults: [Gate, string][] = [];
  const seen = new Set<string>();
  for (const { tag } of alternates) {
    const canonical = tag === DEFAULT ? tag : canonicalTag(tag);
    if (canonical === null) faults.push(['hreflang-tag', `"${tag}" is not a language tag`]);
    else if (seen.has(canonical)) faults.push(['hreflang-tag', `"${tag}" twice`]);
    else seen.add(canonical);
  }
  return faults;
}
