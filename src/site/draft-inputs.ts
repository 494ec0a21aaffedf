import type { ElementNode, LinkTarget } from '../model/graph.ts';
import type { ListGroup } from '../model/list-view.ts';
import type { Locale, LocaleId } from '../model/locale.ts';
import type { Options } from '../model/options.ts';
import { type Page, type PagePath, pageKey } from '../model/page.ts';
import type { Topic, TopicId } from '../model/topic.ts';
import type { LinkView, PageView, Route } from '../model/view.ts';
import type { Addresses } from './addresses.ts';
import { compareAddress, hasSource } from './compare-routes.ts';
import { cardFiles } from './element-cards.ts';
import { elementIndex } from './element-index.ts';
import { isOutdated } from './is-outdated.ts';
import { listGroups } from './list-frame.ts';
import { markdownPlan } from './markdown-plan.ts';
import { placeOf, type TopicPlace } from './place-of.ts';
import { shownPage } from './shown-page.ts';
import type { Site } from './site.ts';
import { topicLabel } from './topic-label.ts';

/**
 * What the drafts of all topics know of the site. Plain data, and beside their own topic drafts get nothing else: a hash over
 * it is a hash over all that they can read (`input-sums.ts`). So it holds nothing that changes with every sentence.
 */
export interface SiteInputs extends Pick<Site, 'locales' | 'compareLocales'> {
  /** Addresses are made of `site`. */
  readonly options: Pick<Options, 'site' | 'title' | 'sourceTag' | 'element'>;
  readonly topics: Readonly<Record<TopicId, TopicInSite>>;
  readonly elements: Readonly<Record<TopicId, ElementNode>>;
  /** Address and number of the files with each locale's cards. */
  readonly cards: Readonly<Record<LocaleId, string>>;
  /** Route of the index of elements inside a locale, or null where there is none. */
  readonly index: string | null;
  /** Whether pages stand beside themselves as Markdown. */
  readonly beside: boolean;
  readonly hasSource: boolean;
  /** Links to all lists, as compare pages have them. */
  readonly lists: readonly ListGroup[];
}

/** A topic as pages of others know it. */
export interface TopicInSite {
  /** Those that have a page of it. */
  readonly locales: readonly LocaleId[];
  /** What it is called, and where it is, in each locale. */
  readonly links: Readonly<Record<LocaleId, LinkView>>;
  /** Sections and anchors of the page that readers of each locale get; null where every locale has every topic: nobody asks. */
  readonly sections: Readonly<Record<LocaleId, readonly string[]>> | null;
  readonly compare: Route | null;
}

/** All that the drafts of one topic know of it. */
export interface TopicInputs {
  readonly topic: Topic;
  readonly facts: TopicFacts;
}

/** What the graph knows of a topic. With the names of its compiled pages, which change with anything in them. */
export interface TopicFacts {
  readonly path: PagePath;
  readonly versions: Readonly<Record<LocaleId, VersionFacts>>;
  /** Whose version readers of each locale get. */
  readonly shown: Readonly<Record<LocaleId, LocaleId>>;
  readonly places: Readonly<Record<LocaleId, TopicPlace | null>>;
  /** Topics whose pages link to it. */
  readonly backlinks: readonly TopicId[];
  /** Topics before and after it on compare pages. */
  readonly turns: readonly (TopicId | null)[];
}

export interface VersionFacts {
  readonly htmlKey: string;
  readonly outdated: boolean | null;
  /** Of one that is out of date. */
  readonly change: PageView['change'];
  readonly targets: readonly LinkTarget[];
  /** Sizes of the pictures that it shows, by path; null where one does not say. */
  readonly pictures: Readonly<Record<PagePath, { readonly width: number; readonly height: number } | null>>;
}

const made = new WeakMap<Site, SiteInputs>();

/** Made once a site. */
export function siteInputs(site: Site, addresses: Addresses): SiteInputs {
  const known = made.get(site) ?? makeInputs(site, addresses);
  made.set(site, known);
  return known;
}

function makeInputs(site: Site, addresses: Addresses): SiteInputs {
  const { locales, compareLocales, topics, graph } = site;
  const { site: home, title, sourceTag, element } = site.options;
  const isComplete = topics.every(({ pages }) => locales.every(({ id }) => pages.has(id)));
  return {
    options: { site: home, title, sourceTag, element },
    locales,
    compareLocales,
    topics: Object.fromEntries(topics.map((topic) => [topic.id, topicInSite(site, addresses, topic, isComplete)])),
    elements: Object.fromEntries(graph.elements),
    cards: cardsOf(site, addresses),
    index: elementIndex(site)?.route ?? null,
    beside: markdownPlan(site, addresses).beside,
    hasSource: hasSource(site),
    lists: listGroups(site, addresses, null),
  };
}

function topicInSite(site: Site, addresses: Addresses, topic: Topic, isComplete: boolean): TopicInSite {
  const each = <Value>(value: (locale: Locale) => Value) => byLocale(site.locales, value);
  return {
    locales: [...topic.pages.keys()],
    links: each((locale) => ({ label: topicLabel(site, topic.id, locale), href: addresses.topic(topic, locale) })),
    sections: isComplete ? null : each((locale) => sectionsOf(shownPage(site, topic, locale))),
    compare: compareAddress(site, addresses, topic.id),
  };
}

function sectionsOf({ headings, anchors }: Page): string[] {
  return [...headings.map(({ key }) => key), ...anchors];
}

/** Of each locale when somebody asks: who shows one page while somebody writes needs those of one. */
function cardsOf(site: Site, addresses: Addresses): SiteInputs['cards'] {
  const cards = {};
  for (const locale of site.locales) {
    const get = (): string => cardFiles(site, addresses, locale).address;
    Object.defineProperty(cards, locale.id, { get, enumerable: true });
  }
  return cards;
}

/** Made at each question: while somebody writes, pages change in their place. */
export function topicInputs(site: Site, addresses: Addresses, topic: Topic): TopicInputs {
  const { locales, graph } = site;
  const facts: TopicFacts = {
    path: topic.path,
    versions: Object.fromEntries([...topic.pages].map(([locale, page]) => [locale, versionFacts(site, page)])),
    shown: byLocale(locales, (locale) => shownPage(site, topic, locale).locale),
    places: byLocale(locales, (locale) => placeOf(site, addresses, topic.id, locale)),
    backlinks: graph.backlinks.get(topic.id) ?? [],
    turns: turns(site, topic.id),
  };
  return { topic, facts };
}

function versionFacts(site: Site, page: Page): VersionFacts {
  const key = pageKey(page);
  const targets = site.graph.targets.get(key)!;
  const outdated = isOutdated(site, page);
  return {
    htmlKey: site.htmlKeys.get(key)!,
    outdated,
    change: outdated ? site.sourceChange(page) : null,
    targets,
    // Read from disk when somebody asks: a page's draft shows the pictures of one version.
    get pictures() {
      return picturesOf(site, page, targets);
    },
  };
}

function picturesOf(site: Site, page: Page, targets: readonly LinkTarget[]): VersionFacts['pictures'] {
  const files = site.files.get(page.locale);
  const pictures = targets.flatMap((target, index) => {
    const file = target.kind === 'file' && page.links[index]!.kind === 'image' && files?.get(target.path);
    return file ? [[target.path, site.pictureSize(file)] as const] : [];
  });
  return Object.fromEntries(pictures);
}

/** By the first locale's table of contents, else in the order of the topics. */
function turns(site: Site, id: TopicId): (TopicId | null)[] {
  const places = site.graph.navigation.get(site.locales[0]!.id)?.places;
  if (places && places.size > 0) return [places.get(id)?.previous ?? null, places.get(id)?.next ?? null];
  const { order, at } = topicOrder(site);
  const own = at.get(id)!;
  return [order[own - 1] ?? null, order[own + 1] ?? null];
}

interface TopicOrder {
  readonly order: readonly TopicId[];
  readonly at: ReadonlyMap<TopicId, number>;
}

const orders = new WeakMap<Site, TopicOrder>();

function topicOrder(site: Site): TopicOrder {
  const known = orders.get(site);
  if (known) return known;
  const order = site.topics.map(({ id }) => id);
  const found = { order, at: new Map(order.map((id, at) => [id, at])) };
  orders.set(site, found);
  return found;
}

function byLocale<Value>(locales: readonly Locale[], value: (locale: Locale) => Value): Record<LocaleId, Value> {
  return Object.fromEntries(locales.map((locale) => [locale.id, value(locale)]));
}
