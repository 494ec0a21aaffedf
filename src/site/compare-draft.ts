import type { CompareDraft, CompareFrame, CompareVersion, PageLink } from '../model/compare-view.ts';
import { routePath } from '../model/page.ts';
import type { Topic, TopicId } from '../model/topic.ts';
import type { Route } from '../model/view.ts';
import type { Addresses } from './addresses.ts';
import { frameView } from './frame-view.ts';
import type { Site } from './site.ts';
import { pageHeading, topicLabel } from './topic-label.ts';

/** Where the pages stand that show all versions of a topic. */
const folder = 'compare';

const made = new WeakMap<Site, ReadonlyMap<TopicId, string>>();

/** The compare page of each topic, by route without base and slashes; none where the site has no such pages. */
export function compareRoutes(site: Site): ReadonlyMap<TopicId, string> {
  const known = made.get(site) ?? routesOf(site);
  made.set(site, known);
  return known;
}

/** Topics that only share a path, each in a locale of its own, are told apart by a number. */
function routesOf(site: Site): Map<TopicId, string> {
  const routes = new Map<TopicId, string>();
  if (!compares(site)) return routes;
  const taken = new Set<string>();
  for (const topic of site.topics) {
    const path = routePath(topic.path);
    const plain = path === '' ? folder : `${folder}/${path}`;
    let route = plain;
    // Where letter case does not count, it does not tell files apart.
    for (let number = 2; taken.has(route.toLowerCase()); number++) route = `${plain}-${number}`;
    taken.add(route.toLowerCase());
    routes.set(topic.id, route);
  }
  return routes;
}

function compares(site: Site): boolean {
  return site.options.compare === 'auto' ? hasSource(site) : site.options.compare;
}

const sourced = new WeakMap<Site, boolean>();

/** Whether the text is known that pages were translated from: in a folder, in git, or beside the translation. */
export function hasSource(site: Site): boolean {
  const { source, sourceGit } = site.options;
  const known =
    sourced.get(site) ?? (source !== '' || sourceGit !== '' || site.pages.some(({ bilingual }) => bilingual));
  sourced.set(site, known);
  return known;
}

/** The address of a topic's compare page, or null. */
export function compareAddress(site: Site, addresses: Addresses, id: TopicId): Route | null {
  const route = compareRoutes(site).get(id);
  return route === undefined ? null : addresses.route(route);
}

/**
 * A topic's compare page, short of its alignment.
 * @param findings where rows lead to that rules have something to say about, by id
 */
export function compareDraft(
  site: Site,
  addresses: Addresses,
  topic: Topic,
  findings: ReadonlyMap<string, Route> = new Map(),
): CompareDraft {
  const { source } = site.compareLocales;
  const versions = site.locales.flatMap((locale): CompareVersion[] => {
    const page = topic.pages.get(locale.id);
    if (!page) return [];
    const { tag, direction, name } = locale;
    const { provenance, headings } = page;
    const href = addresses.topic(topic, locale);
    return [{ locale: locale.id, tag, direction, name, href, provenance, headings }];
  });
  return {
    topic: topic.id,
    frame: compareFrame(site, addresses, topic),
    versions,
    source: { tag: source.tag, direction: source.direction, name: source.name },
    findings,
  };
}

function compareFrame(site: Site, addresses: Addresses, topic: Topic): CompareFrame {
  const [first] = site.locales;
  const input = { locale: first!, title: '', description: '', topic, indexed: false };
  const { languages, siteTitle, base } = frameView(site, addresses, input);
  const tag = (id: TopicId): string =>
    site.locales.find((locale) => site.graph.topics.get(id)!.pages.has(locale.id))!.tag;
  const link = (id: TopicId | null | undefined): PageLink | null => {
    const href = id ? compareAddress(site, addresses, id) : null;
    return id && href ? { label: topicLabel(site, id, first!), href, tag: tag(id) } : null;
  };
  const [previous, next] = neighbours(site, topic.id);
  const { strings } = site.compareLocales.ui;
  return {
    locale: site.compareLocales.ui,
    siteTitle,
    base,
    words: { title: strings['compareTitle'] ?? '{title}', text: strings['compareText'] ?? '' },
    title: pageHeading(site, topic, first!),
    titleTag: tag(topic.id),
    home: addresses.route(''),
    lists: [],
    languages,
    previous: link(previous),
    next: link(next),
  };
}

/** Previous and next: by the first locale's table of contents, else in the order of the topics. */
function neighbours(site: Site, id: TopicId): readonly (TopicId | null | undefined)[] {
  const places = site.graph.navigation.get(site.locales[0]!.id)?.places;
  if (places && places.size > 0) return [places.get(id)?.previous, places.get(id)?.next];
  const ids = topicPlaces(site);
  const at = ids.places.get(id)!;
  return [ids.order[at - 1], ids.order[at + 1]];
}

interface TopicOrder {
  readonly order: readonly TopicId[];
  readonly places: ReadonlyMap<TopicId, number>;
}

const orders = new WeakMap<Site, TopicOrder>();

function topicPlaces(site: Site): TopicOrder {
  const order = site.topics.map(({ id }) => id);
  const known = orders.get(site) ?? { order, places: new Map(order.map((id, at) => [id, at])) };
  orders.set(site, known);
  return known;
}
