import type { CompareDraft } from '../model/compare-view.ts';
import type { NamesDraft, StringsDraft } from '../model/list-view.ts';
import type { Locale } from '../model/locale.ts';
import { pageKey, routePath } from '../model/page.ts';
import type { Topic, TopicId } from '../model/topic.ts';
import type { FrontView, IndexView, NotFoundView, RedirectView } from '../model/view.ts';
import { type Addresses, addressesOf, topicRoute } from './addresses.ts';
import { compareDraft } from './compare-draft.ts';
import { compareRoutes } from './compare-routes.ts';
import { siteInputs, topicInputs } from './draft-inputs.ts';
import { cardFiles } from './element-cards.ts';
import { frameView } from './frame-view.ts';
import { indexPages, indexView } from './index-view.ts';
import { inputSums } from './input-sums.ts';
import { type MarkdownPlan, markdownPlan } from './markdown-plan.ts';
import { namesDrafts } from './names-drafts.ts';
import { type PageDraft, pageDraft } from './page-view.ts';
import { type PlannedPage, topicByTopic } from './planned-page.ts';
import { damagedPages } from './review/damaged-pages.ts';
import { type ReviewDraft, reviewDrafts } from './review/review-drafts.ts';
import { reviewPlan, type SiteReview } from './review/review-plan.ts';
import type { Site } from './site.ts';
import { type StartDraft, startDraft } from './start-view.ts';
import { topicLabel } from './topic-label.ts';

/** One page of the site to be laid out: plain data, complete but for the HTML that is in the cache. */
export type Draft =
  | { readonly kind: 'page'; readonly draft: PageDraft }
  | { readonly kind: 'start'; readonly draft: StartDraft }
  | { readonly kind: 'compare'; readonly draft: CompareDraft }
  | ReviewDraft
  | { readonly kind: 'names'; readonly draft: NamesDraft }
  | { readonly kind: 'strings'; readonly draft: StringsDraft }
  | { readonly kind: 'whole'; readonly view: IndexView | NotFoundView | RedirectView | FrontView };

/** Every page of the site: its route without base and slashes, and how to draft it. */
export interface Drafts {
  readonly addresses: Addresses;
  /** Pages of one topic stand together. */
  readonly routes: readonly string[];
  /** Those that drafts hold. */
  readonly locales: readonly Locale[];
  readonly markdown: MarkdownPlan;
  /** Those of the routes that are compare pages. */
  readonly compared: ReadonlySet<string>;
  /** Those that are review pages. */
  readonly reviewed: ReadonlySet<string>;
  draft(route: string): Draft;
  /** Over all that a page's draft is made from; null where that is not known. */
  inputSum(route: string): string | null;
}

/**
 * Plans all pages: the front page, each locale's start, topics, stand-ins, index of elements, compare pages, names of
 * elements, review pages, old routes and "not found". What is only known once all is aligned comes later: the pages of
 * strings.
 * @param review null: the site has no review pages
 */
export function draftsOf(site: Site, review: SiteReview | null = null): Drafts {
  const addresses = addressesOf(site.options.site);
  const plan = review && reviewPlan(site, addresses, review);
  const damaged = plan && damagedPages(plan);
  const pages = new Map<string, PlannedPage<Draft>>();
  const add = (route: string, draft: () => Draft, topic: TopicId | null = null) => pages.set(route, { topic, draft });
  add('', () => ({ kind: 'whole', view: frontView(site, addresses, false) }));
  add('404', () => ({ kind: 'whole', view: frontView(site, addresses, true) }));
  for (const locale of site.locales) {
    add(locale.id, () => ({ kind: 'start', draft: startDraft(site, addresses, locale) }));
    for (const topic of site.topics) {
      if (isStart(topic, locale)) continue;
      const draft = (): Draft => {
        const own = topic.pages.get(locale.id);
        const found = own && damaged?.get(pageKey(own));
        const page = pageDraft(siteInputs(site, addresses), addresses, topicInputs(site, addresses, topic), locale);
        return { kind: 'page', draft: found ? { ...page, damaged: found } : page };
      };
      add(topicRoute(topic, locale), draft, topic.id);
    }
    for (const [route, page] of indexPages(site, locale)) {
      add(route, () => ({ kind: 'whole', view: indexView(site, addresses, locale, page) }));
    }
    add(`${locale.id}/404`, () => ({ kind: 'whole', view: notFoundView(site, addresses, locale) }));
  }
  for (const [id, route] of compareRoutes(site)) {
    const topic = site.graph.topics.get(id)!;
    const draft = (): Draft => {
      const inputs = topicInputs(site, addresses, topic);
      return {
        kind: 'compare',
        draft: compareDraft(siteInputs(site, addresses), addresses, inputs, plan?.rows.get(id)),
      };
    };
    add(route, draft, id);
  }
  for (const [route, draft] of namesDrafts(site, addresses)) add(route, () => ({ kind: 'names', draft }));
  for (const { locale: id, from, topic } of site.graph.redirects) {
    const locale = site.locales.find((found) => found.id === id)!;
    add(`${id}/${from}`, () => ({
      kind: 'whole',
      view: redirectView(site, addresses, site.graph.topics.get(topic)!, locale),
    }));
  }
  const reviewed = plan ? reviewDrafts(site, addresses, plan) : new Map<string, PlannedPage<Draft>>();
  for (const [route, page] of reviewed) pages.set(route, page);
  const sums = inputSums(site, addresses);
  return {
    addresses,
    routes: topicByTopic(pages, site.topics),
    locales: [...new Set([...site.locales, ...Object.values(site.compareLocales)])],
    markdown: markdownPlan(site, addresses),
    compared: new Set(compareRoutes(site).values()),
    reviewed: new Set(reviewed.keys()),
    draft: (route) => pages.get(route)!.draft(),
    inputSum(route) {
      const topic = pages.get(route)?.topic ?? null;
      // With review pages, what reviewers said is in the drafts as well.
      return topic === null || plan ? null : sums(site.graph.topics.get(topic)!);
    },
  };
}

function isStart(topic: Topic, locale: Locale): boolean {
  return routePath(topic.pages.get(locale.id)?.path ?? topic.path) === '';
}

function frontView(site: Site, addresses: Addresses, missing: boolean): FrontView {
  const home = addresses.route('');
  return {
    kind: 'front',
    missing,
    siteTitle: site.options.title,
    base: addresses.base,
    canonical: missing ? null : addresses.absolute(home),
    alternates: [],
    locales: site.locales.map((locale) => ({
      locale,
      href: addresses.route(locale.id),
      cards: cardFiles(site, addresses, locale).address,
    })),
  };
}

function notFoundView(site: Site, addresses: Addresses, locale: Locale): NotFoundView {
  const title = locale.strings['notFoundTitle'] ?? '404';
  const frame = frameView(siteInputs(site, addresses), addresses, {
    locale,
    title,
    description: '',
    topic: null,
    indexed: false,
  });
  return { ...frame, kind: 'not-found' };
}

function redirectView(site: Site, addresses: Addresses, topic: Topic, locale: Locale): RedirectView {
  const to = addresses.topic(topic, locale);
  return {
    kind: 'redirect',
    locale,
    siteTitle: site.options.title,
    base: addresses.base,
    to,
    label: topicLabel(site, topic.id, locale),
    canonical: addresses.absolute(to),
  };
}
