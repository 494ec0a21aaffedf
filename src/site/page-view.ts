import type { DamagedPage } from '../model/damaged-literal.ts';
import type { LinkTarget, NavPlace } from '../model/graph.ts';
import type { Locale } from '../model/locale.ts';
import { type Page, pageKey } from '../model/page.ts';
import type { Topic, TopicId } from '../model/topic.ts';
import type { ElementView, LinkView, PageView } from '../model/view.ts';
import type { Addresses } from './addresses.ts';
import { compareAddress, hasSource } from './compare-routes.ts';
import { frameView } from './frame-view.ts';
import { isOutdated } from './is-outdated.ts';
import { jsonLd } from './json-ld.ts';
import { markdownPlan } from './markdown-plan.ts';
import { shownPage } from './shown-page.ts';
import type { Site } from './site.ts';
import { topicLabel } from './topic-label.ts';

/** A page to be laid out: everything but its HTML, which is in the cache under `htmlKey`. */
export interface PageDraft {
  readonly view: Omit<PageView, 'html'>;
  readonly htmlKey: string;
  /** Where each link of the page leads; null: shown as text. */
  readonly links: readonly (LinkAddress | null)[];
  /** Names that are to be marked; left out where there are none. */
  readonly damaged?: DamagedPage;
}

/** Where a link leads or a picture lies. */
export interface LinkAddress {
  readonly href: string;
  readonly external: boolean;
  /** Of a picture. */
  readonly size?: { readonly width: number; readonly height: number } | null;
}

/** How many neighbours a page lists at most: more would outweigh the page. */
const most = { siblings: 24, usedBy: 24, children: 60 };

/** A topic in a locale: its page, or the stand-in that shows the best other version. */
export function pageDraft(site: Site, addresses: Addresses, topic: Topic, locale: Locale): PageDraft {
  const own = topic.pages.get(locale.id);
  const page = shownPage(site, topic, locale);
  const contentLocale = site.locales.find((found) => found.id === page.locale)!;
  const place = site.graph.navigation.get(locale.id)?.places.get(topic.id) ?? null;
  const element = elementView(site, addresses, topic, locale);
  const frame = frameView(site, addresses, {
    locale,
    title: page.title,
    description: page.description,
    topic,
    indexed: own !== undefined,
  });
  const trail = breadcrumb(site, addresses, topic, locale, place);
  const view: PageDraft['view'] = {
    ...frame,
    kind: own ? 'page' : 'fallback',
    contentLocale,
    facts: own ? jsonLd(site, addresses, { topic, locale, page, breadcrumb: trail }) : '',
    markdown: own && markdownPlan(site, addresses).beside ? `${addresses.topic(topic, locale)}index.md` : null,
    headings: page.headings,
    breadcrumb: trail,
    ...turns(site, addresses, topic, locale, place),
    element,
    usedBy: usedBy(site, addresses, topic, locale),
    provenance: page.provenance,
    outdated: isOutdated(site, page),
    change: isOutdated(site, page) ? site.sourceChange(page) : null,
    sourceTag: site.options.sourceTag,
    compare: hasSource(site) ? compareAddress(site, addresses, topic.id) : null,
    allVersions: compareAddress(site, addresses, topic.id),
  };
  return { view, htmlKey: site.htmlKeys.get(pageKey(page))!, links: linkValues(site, addresses, page, locale) };
}

function linkTo(site: Site, addresses: Addresses, id: TopicId, locale: Locale): LinkView {
  return { label: topicLabel(site, id, locale), href: addresses.topic(site.graph.topics.get(id)!, locale) };
}

function linkValues(site: Site, addresses: Addresses, page: Page, locale: Locale): PageDraft['links'] {
  return site.graph.targets
    .get(pageKey(page))!
    .map((target, index) => linkValue(site, addresses, target, page, locale, page.links[index]!.kind === 'image'));
}

function linkValue(
  site: Site,
  addresses: Addresses,
  target: LinkTarget,
  page: Page,
  locale: Locale,
  isPicture: boolean,
): LinkAddress | null {
  switch (target.kind) {
    case 'none':
      return null;
    case 'url':
      return { href: target.href, external: true };
    case 'file': {
      const owner = site.locales.find((found) => found.id === page.locale)!;
      const file = site.files.get(owner.id)?.get(target.path);
      return {
        href: addresses.file(owner, target.path),
        external: false,
        ...(isPicture && file ? { size: site.pictureSize(file) } : {}),
      };
    }
    case 'topic': {
      const fragment = target.fragment === null ? '' : `#${encodeURIComponent(target.fragment)}`;
      const same = site.graph.topicOf.get(pageKey(page)) === target.topic;
      if (same && fragment !== '') return { href: fragment, external: false };
      const topic = site.graph.topics.get(target.topic)!;
      const kept = fragment !== '' && keepsFragment(site, topic, page, locale, target.fragment!) ? fragment : '';
      return { href: addresses.topic(topic, locale) + kept, external: false };
    }
  }
}

/** On a stand-in page, links lead to this locale's pages, which may lack the section that the other version has; so may stand-ins. */
function keepsFragment(site: Site, topic: Topic, page: Page, locale: Locale, fragment: string): boolean {
  if (page.locale === locale.id && topic.pages.has(locale.id)) return true;
  const there = shownPage(site, topic, locale);
  return there.headings.some((heading) => heading.key === fragment) || there.anchors.includes(fragment);
}

export function breadcrumb(
  site: Site,
  addresses: Addresses,
  topic: Topic,
  locale: Locale,
  place: NavPlace | null,
): PageView['breadcrumb'] {
  if (place) {
    return place.trail.map(({ label, topic: id }) => ({
      label,
      href: id ? addresses.topic(site.graph.topics.get(id)!, locale) : null,
    }));
  }
  const trail: TopicId[] = [];
  for (let id = firstParent(site, topic.id); id && !trail.includes(id) && id !== topic.id; id = firstParent(site, id)) {
    trail.unshift(id);
  }
  return trail.map((id) => linkTo(site, addresses, id, locale));
}

function firstParent(site: Site, id: TopicId): TopicId | undefined {
  return site.graph.elements.get(id)?.parents[0];
}

function siblingsOf(site: Site, topic: Topic): readonly TopicId[] {
  const parent = firstParent(site, topic.id);
  return (parent && site.graph.elements.get(parent)?.children) || [];
}

/** Previous and next: by the table of contents, else among the siblings. */
function turns(
  site: Site,
  addresses: Addresses,
  topic: Topic,
  locale: Locale,
  place: NavPlace | null,
): Pick<PageView, 'previous' | 'next'> {
  const siblings = siblingsOf(site, topic);
  const index = siblings.indexOf(topic.id);
  const previous = place ? place.previous : index > 0 ? siblings[index - 1]! : null;
  const next = place ? place.next : index >= 0 ? (siblings[index + 1] ?? null) : null;
  return {
    previous: previous ? linkTo(site, addresses, previous, locale) : null,
    next: next ? linkTo(site, addresses, next, locale) : null,
  };
}

function elementView(site: Site, addresses: Addresses, topic: Topic, locale: Locale): ElementView | null {
  const node = site.graph.elements.get(topic.id);
  if (!node) return null;
  const links = (ids: readonly TopicId[]): LinkView[] => ids.map((id) => linkTo(site, addresses, id, locale));
  return {
    name: node.name,
    sections: sectionsOf(site, topic, locale),
    parents: links(node.parents),
    children: links(node.children.slice(0, most.children)),
    siblings: links(nearest(siblingsOf(site, topic), topic.id, most.siblings)),
  };
}

/** The sections of the page that list parents and children, to be linked instead of repeated. */
function sectionsOf(site: Site, topic: Topic, locale: Locale): NonNullable<ElementView['sections']> {
  const page = shownPage(site, topic, locale);
  const { parents, children } = site.options.element;
  const has = (key: string): string | null => (page.headings.some((heading) => heading.key === key) ? key : null);
  return { parents: has(parents), children: has(children) };
}

/** The `count` entries around `self`, without it. */
function nearest(ids: readonly TopicId[], self: TopicId, count: number): TopicId[] {
  const at = Math.max(0, ids.indexOf(self));
  const from = Math.max(0, Math.min(at - count / 2, ids.length - count - 1));
  return ids.slice(from, from + count + 1).filter((id) => id !== self);
}

/** Pages of this locale that link here, without the element's own parents and children: those are listed anyway. */
function usedBy(site: Site, addresses: Addresses, topic: Topic, locale: Locale): LinkView[] {
  const node = site.graph.elements.get(topic.id);
  const near = new Set<TopicId>([...(node?.parents ?? []), ...(node?.children ?? [])]);
  return (site.graph.backlinks.get(topic.id) ?? [])
    .filter((id) => !near.has(id) && site.graph.topics.get(id)!.pages.has(locale.id))
    .slice(0, most.usedBy)
    .map((id) => linkTo(site, addresses, id, locale));
}
