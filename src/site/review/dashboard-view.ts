import type { Locale } from '../../model/locale.ts';
import type { BarLine, DashboardView, ReviewStartView } from '../../model/review-view.ts';
import type { Addresses } from '../addresses.ts';
import type { Site } from '../site.ts';
import { coverageParts, madeParts, severityParts } from './bar-parts.ts';
import { queueRow } from './queue-row.ts';
import { reviewFrame } from './review-frame.ts';
import { folder, packPath, queueRoute, queueSize, type ReviewPlan } from './review-plan.ts';
import { sectionOf } from './section-of.ts';

/** Lines of the queue that a dashboard shows. */
const firstLines = 5;

/** All languages side by side. */
export function reviewStartView(site: Site, addresses: Addresses, plan: ReviewPlan): ReviewStartView {
  return {
    ...reviewFrame(site, addresses, null),
    kind: 'review',
    part: 'start',
    rows: site.locales.map(({ id, name, tag }) => {
      const own = plan.review.statuses.filter(({ locale }) => locale === id);
      return {
        name,
        tag,
        href: addresses.route(`${folder}/${id}`),
        queue: addresses.route(queueRoute(id, 1)),
        pages: own.filter(({ state }) => state !== 'missing').length,
        coverage: coverageParts(own),
        findings: severityParts(plan.queues.get(id)!.map(({ item }) => item.severity)),
      };
    }),
  };
}

/** How one language stands, and what to begin with. */
export function dashboardView(site: Site, addresses: Addresses, plan: ReviewPlan, locale: Locale): DashboardView {
  const statuses = plan.review.statuses.filter((one) => one.locale === locale.id);
  const queue = plan.queues.get(locale.id)!;
  return {
    ...reviewFrame(site, addresses, locale),
    kind: 'review',
    part: 'dashboard',
    name: locale.name,
    coverage: coverageParts(statuses),
    made: madeParts(statuses),
    rules: ruleLines(addresses, plan, locale),
    sections: sectionLines(site, statuses, locale),
    first: queue.slice(0, firstLines).map((planned) => queueRow(site, addresses, planned, locale)),
    findings: queue.length,
    queue: addresses.route(queueRoute(locale.id, 1)),
    pack: packOf(addresses, plan, locale),
  };
}

/** The work pack of a locale, where there is something to work on. */
export function packOf(addresses: Addresses, { review }: ReviewPlan, { id }: Locale): DashboardView['pack'] {
  const pack = review.packs.get(id);
  return pack && pack.count > 0 ? { href: addresses.base + packPath(id), count: pack.count } : null;
}

/** Rules by how many mistakes they found, each with the page of the queue where its first one stands. */
export function ruleLines(
  addresses: Addresses,
  { queues }: ReviewPlan,
  { id }: Locale,
): (BarLine & { readonly rule: string; readonly count: number })[] {
  const queue = queues.get(id)!;
  const byRule = Map.groupBy([...queue.entries()], ([, { item }]) => item.rule);
  return [...byRule]
    .map(([rule, entries]) => {
      const [[line, { item }]] = entries as [(typeof entries)[number]];
      const href = `${addresses.route(queueRoute(id, Math.floor(line / queueSize) + 1))}#rule-${rule}`;
      const parts = severityParts(entries.map(([, one]) => one.item.severity));
      return { rule, label: item.title, english: true, href, parts, count: entries.length };
    })
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

function sectionLines(site: Site, statuses: DashboardStatuses, locale: Locale): BarLine[] {
  const bySection = Map.groupBy(statuses, ({ topic }) => {
    const known = site.graph.topics.get(topic);
    return known ? (sectionOf(site, known, locale) ?? '') : '';
  });
  return [...bySection]
    .filter(([label]) => label !== '')
    .sort(([a, x], [b, y]) => outdated(y) - outdated(x) || (a < b ? -1 : 1))
    .map(([label, own]) => ({ label, href: null, parts: coverageParts(own) }));
}

type DashboardStatuses = ReviewPlan['review']['statuses'];

function outdated(statuses: DashboardStatuses): number {
  return statuses.filter(({ state }) => state === 'outdated').length;
}
