import { type AlignedSite, alignSite } from './align-site.ts';
import type { FindingGroup } from './model/finding-group.ts';
import type { LocaleId } from './model/locale.ts';
import type { OnProgress } from './model/on-progress.ts';
import type { ReviewItem, ReviewPlace } from './model/review-item.ts';
import { rules } from './model/rules.ts';
import { type Share, wholeShare } from './model/share.ts';
import type { Termbase } from './model/termbase.ts';
import { mendsOf, messagesOf } from './report/queue-text.ts';
import { workPack } from './report/work-pack.ts';
import { reviewSite } from './review-site.ts';
import { localeOfPath } from './site/locale-of-path.ts';
import type { SiteReview } from './site/review/review-plan.ts';
import type { Site } from './site/site.ts';
import { pageStatuses } from './site/status.ts';
import { applyIgnores, type IgnoreEntry } from './triage/apply-ignores.ts';
import { hasStrings } from './triage/finding-key.ts';
import { groupFindings } from './triage/group-findings.ts';

/** Strings of a work pack: what a translator gets done in an afternoon. */
const packSize = 50;

/** What reviewers have agreed on. */
export interface ReviewInput {
  readonly terms: Termbase;
  readonly ignores: readonly IgnoreEntry[];
}

/** A review of a site, and the alignment that it rests on. */
export interface ReviewedSite {
  readonly aligned: AlignedSite;
  readonly review: SiteReview;
}

/** All that the review pages show: align → check → ignore → group; statuses; work packs. */
export async function siteReview(
  site: Site,
  { terms, ignores }: ReviewInput,
  cacheFolder: string,
  onProgress: OnProgress,
  share: Share = wholeShare,
): Promise<ReviewedSite> {
  const aligned = await alignSite(site, cacheFolder, onProgress, share);
  const found = await reviewSite(site, aligned, cacheFolder, onProgress, terms);
  const { kept, lapsed } = applyIgnores([...site.findings, ...found], ignores);
  const groups = groupFindings([...kept, ...lapsed], localeOfPath(site));
  const everywhere = site.locales.map(({ id }) => id);
  const items = groups.map((group) => reviewItem(group, everywhere));
  const packs = site.locales.map(({ id }) => [id, packOf(groups, id)] as const);
  return { aligned, review: { items, statuses: pageStatuses(site, await site.sources()), packs: new Map(packs) } };
}

/** @param everywhere whose queues show what is about no single locale */
function reviewItem(group: FindingGroup, everywhere: readonly LocaleId[]): ReviewItem {
  const { key, rule, severity, locales, heals, findings } = group;
  const [first] = findings;
  return {
    key,
    rule,
    severity,
    locales: locales.length === 0 ? everywhere : locales,
    heals,
    title: rules[rule].title,
    messages: messagesOf(group),
    fix: first.fix ?? rules[rule].fix,
    source: first.source || null,
    target: first.target || null,
    mends: mendsOf(group),
    places: placesOf(group),
  };
}

/** Each page and row once. */
function placesOf({ findings }: FindingGroup): ReviewItem['places'] {
  const places = findings.map(({ place: { path, line, column }, row }): ReviewPlace => {
    return { path, line, column, row: row ?? null };
  });
  const known = new Map(places.map((place) => [`${place.path}\0${place.row ?? place.line}`, place]));
  return [...known.values()] as [ReviewPlace, ...ReviewPlace[]];
}

function packOf(groups: readonly FindingGroup[], locale: LocaleId): { text: string; count: number } {
  const own = groups.filter(({ locales, severity }) => severity !== 'note' && locales.includes(locale));
  const strings = own.map(({ findings: [first] }) => first).filter(hasStrings);
  const distinct = new Set(strings.map(({ source, target }) => JSON.stringify([source, target])));
  return { text: workPack(own, locale, packSize), count: Math.min(packSize, distinct.size) };
}
