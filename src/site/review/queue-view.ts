import type { Locale } from '../../model/locale.ts';
import type { QueueView } from '../../model/review-view.ts';
import type { Addresses } from '../addresses.ts';
import type { Site } from '../site.ts';
import { packOf, ruleLines } from './dashboard-view.ts';
import { queueRow } from './queue-row.ts';
import { reviewFrame } from './review-frame.ts';
import { folder, queueRoute, queueSize, type ReviewPlan } from './review-plan.ts';
import { sectionOf } from './section-of.ts';

/** How many pages the queue of a locale has; at least one. */
export function queuePages({ queues }: ReviewPlan, locale: Locale): number {
  return Math.max(1, Math.ceil(queues.get(locale.id)!.length / queueSize));
}

/** One page of a locale's queue, from 1. */
export function queueView(
  site: Site,
  addresses: Addresses,
  plan: ReviewPlan,
  locale: Locale,
  number: number,
): QueueView {
  const queue = plan.queues.get(locale.id)!;
  const from = (number - 1) * queueSize;
  const firstOf = new Map<string, number>();
  for (const [line, { item }] of queue.entries()) if (!firstOf.has(item.rule)) firstOf.set(item.rule, line);
  const pages = Array.from({ length: queuePages(plan, locale) }, (_, at) => ({
    number: at + 1,
    href: addresses.route(queueRoute(locale.id, at + 1)),
    current: at + 1 === number,
  }));
  return {
    ...reviewFrame(site, addresses, locale),
    kind: 'review',
    part: 'queue',
    name: locale.name,
    dashboard: addresses.route(`${folder}/${locale.id}`),
    rows: queue.slice(from, from + queueSize).map((planned, at) => ({
      ...queueRow(site, addresses, planned, locale),
      first: firstOf.get(planned.item.rule) === from + at,
    })),
    from: from + 1,
    all: queue.length,
    pages,
    rules: ruleLines(addresses, plan, locale).map(({ rule, label, href, count }) => {
      return { id: rule, title: label, href: href!, count };
    }),
    sections: sections(site, plan, locale),
    pack: packOf(addresses, plan, locale),
  };
}

const known = new WeakMap<ReviewPlan, Map<string, string[]>>();

/** Every section that something is said about: the same on all pages of the queue. */
function sections(site: Site, plan: ReviewPlan, locale: Locale): string[] {
  const made = known.get(plan) ?? new Map<string, string[]>();
  known.set(plan, made);
  const found = made.get(locale.id) ?? [
    ...new Set(
      plan.queues
        .get(locale.id)!
        .flatMap(({ places }) => places)
        .flatMap(({ topic, locale: own }) =>
          topic && own?.id === locale.id ? (sectionOf(site, topic, locale) ?? []) : [],
        ),
    ),
  ];
  made.set(locale.id, found.sort());
  return found;
}
