import type { LocaleId } from '../model/locale.ts';
import type { Site } from './site.ts';

/** How a locale stands. Counts of pages. */
export interface LocaleStatus {
  readonly locale: LocaleId;
  readonly pages: number;
  /** Topics that other locales have and this one lacks. */
  readonly missing: number;
  /** The source has changed since the translation; exact, by hash. */
  readonly outdated: number;
  readonly current: number;
  /** No source is known, so nobody can say. */
  readonly unknown: number;
  readonly human: number;
  readonly machine: number;
  readonly findings: { readonly error: number; readonly warning: number; readonly note: number };
}

/** @param localeOf the locale whose content a finding's path belongs to */
export function statusOf(site: Site, localeOf: (path: string) => LocaleId | undefined): LocaleStatus[] {
  return site.locales.map(({ id }) => {
    const pages = site.pages.filter((page) => page.locale === id);
    const states = pages.map((page) => {
      const now = site.sourceHash(page);
      const then = page.provenance.sourceHash;
      return now && then ? (now === then ? 'current' : 'outdated') : 'unknown';
    });
    const said = site.findings.filter((finding) => localeOf(finding.place.path) === id);
    const count = <T>(list: readonly T[], value: T): number => list.filter((found) => found === value).length;
    const severities = said.map((finding) => finding.severity);
    const kinds = pages.map((page) => page.provenance.kind);
    return {
      locale: id,
      pages: pages.length,
      missing: site.topics.filter((topic) => !topic.pages.has(id)).length,
      outdated: count(states, 'outdated'),
      current: count(states, 'current'),
      unknown: count(states, 'unknown'),
      human: count(kinds, 'human'),
      machine: count(kinds, 'machine'),
      findings: {
        error: count(severities, 'error'),
        warning: count(severities, 'warning'),
        note: count(severities, 'note'),
      },
    };
  });
}
