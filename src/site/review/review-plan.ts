import type { Locale, LocaleId } from '../../model/locale.ts';
import type { PagePath } from '../../model/page.ts';
import { pageKey } from '../../model/page.ts';
import type { ReviewItem, ReviewPlace } from '../../model/review-item.ts';
import type { Topic, TopicId } from '../../model/topic.ts';
import type { Route } from '../../model/view.ts';
import type { Addresses } from '../addresses.ts';
import { hostLimits, markdownPlan } from '../markdown-plan.ts';
import type { Site } from '../site.ts';
import type { PageStatus } from '../status.ts';

/** What a review found out. */
export interface SiteReview {
  /** What heals most pages first. */
  readonly items: readonly ReviewItem[];
  readonly statuses: readonly PageStatus[];
  /** The next strings of each locale as Markdown, and how many. */
  readonly packs: ReadonlyMap<LocaleId, { readonly text: string; readonly count: number }>;
}

/** A place whose page is known. */
export interface PlannedPlace extends ReviewPlace {
  readonly topic: Topic | null;
  readonly locale: Locale | null;
}

/** A mistake and where the site shows it. */
export interface PlannedItem {
  readonly item: ReviewItem;
  /** Its key, with a number where that is not enough. */
  readonly id: string;
  /** Of its own page, without base and slashes; null where it has none. */
  readonly route: string | null;
  readonly places: readonly [PlannedPlace, ...PlannedPlace[]];
}

/** Which review pages there are, and what stands where. */
export interface ReviewPlan {
  readonly review: SiteReview;
  readonly items: readonly PlannedItem[];
  readonly queues: ReadonlyMap<LocaleId, readonly PlannedItem[]>;
  /** Where each row of a topic that something is said about leads to. */
  readonly rows: ReadonlyMap<TopicId, ReadonlyMap<string, Route>>;
  /** Where a mistake is shown: its page, else its line in the queue of a locale. */
  address(planned: PlannedItem, locale: LocaleId): string;
}

/** Where the pages for reviewers stand. */
export const folder = 'review';
/** Lines of one page of a queue: with the longest strings it has less than half a megabyte. */
export const queueSize = 200;

/** The route of a page of a queue, from 1. */
export function queueRoute(locale: LocaleId, page: number): string {
  return `${folder}/${locale}/queue${page === 1 ? '' : `/${page}`}`;
}

/** Where the next strings for a translator stand, without base. */
export function packPath(locale: LocaleId): string {
  return `${folder}/${locale}/work-pack.md`;
}

/**
 * Plans the review pages of a site: as many findings have one of their own as a strict host leaves room for.
 * @param mostFiles that the host takes
 */
export function reviewPlan(
  site: Site,
  addresses: Addresses,
  review: SiteReview,
  mostFiles = hostLimits.files,
): ReviewPlan {
  const places = placer(site);
  const queues = new Map(
    site.locales.map(({ id }) => [id, review.items.filter(({ locales }) => locales.includes(id)).length]),
  );
  let room = mostFiles - filesWithout(site, addresses, [...queues.values()]);
  const met = new Map<string, number>();
  const items = review.items.map((item): PlannedItem => {
    const number = (met.get(item.key) ?? 0) + 1;
    met.set(item.key, number);
    const id = number === 1 ? item.key : `${item.key}-${number}`;
    const hasPage = deservesPage(item) && room-- > 0;
    const [only, ...others] = item.locales;
    const under = others.length === 0 && only !== undefined ? `${only}/` : '';
    const route = hasPage ? `${folder}/${under}finding/${id}` : null;
    return { item, id, route, places: item.places.map(places) as [PlannedPlace, ...PlannedPlace[]] };
  });
  const ofLocale = new Map(
    site.locales.map(({ id }) => [id, items.filter(({ item }) => item.locales.includes(id))] as const),
  );
  const lines = new Map([...ofLocale].map(([id, queue]) => [id, new Map(queue.map((one, at) => [one, at]))]));
  const address = (planned: PlannedItem, locale: LocaleId): string => {
    if (planned.route !== null) return addresses.route(planned.route);
    const line = lines.get(locale)?.get(planned) ?? 0;
    return `${addresses.route(queueRoute(locale, Math.floor(line / queueSize) + 1))}#f-${planned.id}`;
  };
  return { review, items, queues: ofLocale, rows: rowsOf(items, address), address };
}

/** A string that stands on several pages, or that is wrong beyond doubt: there is more to say than a line can. */
function deservesPage({ heals, severity, source, target }: ReviewItem): boolean {
  return heals > 1 || (severity !== 'note' && (source !== null || target !== null));
}

/** Files of the site itself, dashboards, queues and work packs. */
function filesWithout(site: Site, addresses: Addresses, queues: readonly number[]): number {
  const { files, beside } = markdownPlan(site, addresses);
  const own = beside ? files : files - site.pages.length;
  const pages = queues.reduce((sum, size) => sum + Math.max(1, Math.ceil(size / queueSize)) + 2, 1);
  return own + pages;
}

function placer(site: Site): (place: ReviewPlace) => PlannedPlace {
  const pages = new Map<PagePath, { topic: Topic; locale: Locale }>();
  const locales = new Map(site.locales.map((locale) => [locale.id, locale]));
  for (const page of site.pages) {
    const topic = site.graph.topics.get(site.graph.topicOf.get(pageKey(page))!);
    if (topic) pages.set(page.file, { topic, locale: locales.get(page.locale)! });
  }
  return (place) => ({ ...place, ...(pages.get(place.path) ?? { topic: null, locale: null }) });
}

/** A row leads to what heals most pages among what is said about it. */
function rowsOf(
  items: readonly PlannedItem[],
  address: ReviewPlan['address'],
): Map<TopicId, ReadonlyMap<string, Route>> {
  const found = new Map<TopicId, Map<string, Route>>();
  for (const planned of items) {
    for (const { topic, locale, row } of planned.places) {
      if (!topic || !locale || row === null) continue;
      const rows = found.get(topic.id) ?? new Map<string, Route>();
      found.set(topic.id, rows);
      if (!rows.has(row)) rows.set(row, address(planned, locale.id) as Route);
    }
  }
  return found;
}
