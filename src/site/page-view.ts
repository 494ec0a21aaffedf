import type { DamagedPage } from '../model/damaged-literal.ts';
import type { LinkTarget } from '../model/graph.ts';
import type { Locale } from '../model/locale.ts';
import type { Page } from '../model/page.ts';
import type { TopicId } from '../model/topic.ts';
import type { ElementView, LinkView, PageView } from '../model/view.ts';
import type { Addresses } from './addresses.ts';
import type { SiteInputs, TopicInputs, TopicInSite, VersionFacts } from './draft-inputs.ts';
import { frameView } from './frame-view.ts';
import { jsonLd } from './json-ld.ts';
import { parentsAbove } from './place-of.ts';

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

/**
 * A topic in a locale: its page, or the stand-in that shows the best other version. All that it is made of is in what comes in:
 * `input-sums.ts` counts on that.
 */
export function pageDraft(site: SiteInputs, addresses: Addresses, inputs: TopicInputs, locale: Locale): PageDraft {
  const { topic, facts } = inputs;
  const own = topic.pages.get(locale.id);
  const page = shownIn(inputs, locale);
  const contentLocale = site.locales.find((found) => found.id === page.locale)!;
  const { htmlKey, outdated, change } = facts.versions[page.locale]!;
  const { title, description } = page;
  const frame = frameView(site, addresses, { locale, title, description, topic: inputs, indexed: own !== undefined });
  const trail = breadcrumb(site, inputs, locale);
  const { compare } = site.topics[topic.id]!;
  const view: PageDraft['view'] = {
    ...frame,
    kind: own ? 'page' : 'fallback',
    contentLocale,
    facts: own ? jsonLd(site, addresses, { topic, locale, page, breadcrumb: trail }) : '',
    markdown: own && site.beside ? `${addresses.topic(topic, locale)}index.md` : null,
    headings: page.headings,
    breadcrumb: trail,
    ...turns(site, inputs, locale),
    element: elementView(site, inputs, locale),
    usedBy: usedBy(site, inputs, locale),
    provenance: page.provenance,
    outdated,
    change,
    sourceTag: site.options.sourceTag,
    compare: site.hasSource ? compare : null,
    allVersions: compare,
  };
  return { view, htmlKey, links: linkValues(site, addresses, inputs, locale) };
}

/** The version that readers of a locale get. */
function shownIn({ topic, facts }: TopicInputs, locale: Locale): Page {
  return topic.pages.get(facts.shown[locale.id]!)!;
}

function linkTo(site: SiteInputs, id: TopicId, locale: Locale): LinkView {
  return site.topics[id]!.links[locale.id]!;
}

function linkValues(site: SiteInputs, addresses: Addresses, inputs: TopicInputs, locale: Locale): PageDraft['links'] {
  const page = shownIn(inputs, locale);
  const { targets, pictures } = inputs.facts.versions[page.locale]!;
  const context = { site, addresses, own: inputs.topic.id, page, locale, pictures };
  return targets.map((target, index) => linkValue(context, target, page.links[index]!.kind === 'image'));
}

interface LinkContext {
  readonly site: SiteInputs;
  readonly addresses: Addresses;
  readonly own: TopicId;
  readonly page: Page;
  readonly locale: Locale;
  readonly pictures: VersionFacts['pictures'];
}

function linkValue(
  { site, addresses, own, page, locale, pictures }: LinkContext,
  target: LinkTarget,
  isPicture: boolean,
): LinkAddress | null {
  switch (target.kind) {
    case 'none':
      return null;
    case 'url':
      return { href: target.href, external: true };
    case 'file': {
      const owner = site.locales.find((found) => found.id === page.locale)!;
      const size = pictures[target.path];
      return {
        href: addresses.file(owner, target.path),
        external: false,
        ...(isPicture && size !== undefined ? { size } : {}),
      };
    }
    case 'topic': {
      const fragment = target.fragment === null ? '' : `#${encodeURIComponent(target.fragment)}`;
      if (own === target.topic && fragment !== '') return { href: fragment, external: false };
      const topic = site.topics[target.topic]!;
      const kept = fragment !== '' && keepsFragment(topic, page, locale, target.fragment!) ? fragment : '';
      return { href: topic.links[locale.id]!.href + kept, external: false };
    }
  }
}

/** On a stand-in page, links lead to this locale's pages, which may lack the section that the other version has; so may stand-ins. */
function keepsFragment(topic: TopicInSite, page: Page, locale: Locale, fragment: string): boolean {
  if (page.locale === locale.id && topic.locales.includes(locale.id)) return true;
  return topic.sections![locale.id]!.includes(fragment);
}

function breadcrumb(site: SiteInputs, { topic, facts }: TopicInputs, locale: Locale): PageView['breadcrumb'] {
  const place = facts.places[locale.id];
  if (place) return place.trail;
  return parentsAbove((id) => site.elements[id]?.parents, topic.id).map((id) => linkTo(site, id, locale));
}

function siblingsOf(site: SiteInputs, topic: TopicId): readonly TopicId[] {
  const parent = site.elements[topic]?.parents[0];
  return (parent && site.elements[parent]?.children) || [];
}

/** Previous and next: by the table of contents, else among the siblings. */
function turns(site: SiteInputs, { topic, facts }: TopicInputs, locale: Locale): Pick<PageView, 'previous' | 'next'> {
  const place = facts.places[locale.id];
  const siblings = siblingsOf(site, topic.id);
  const index = siblings.indexOf(topic.id);
  const previous = place ? place.previous : index > 0 ? siblings[index - 1]! : null;
  const next = place ? place.next : index >= 0 ? (siblings[index + 1] ?? null) : null;
  return {
    previous: previous ? linkTo(site, previous, locale) : null,
    next: next ? linkTo(site, next, locale) : null,
  };
}

function elementView(site: SiteInputs, inputs: TopicInputs, locale: Locale): ElementView | null {
  const { id } = inputs.topic;
  const node = site.elements[id];
  if (!node) return null;
  const links = (ids: readonly TopicId[]): LinkView[] => ids.map((of) => linkTo(site, of, locale));
  return {
    name: node.name,
    sections: sectionsOf(site, inputs, locale),
    parents: links(node.parents),
    children: links(node.children.slice(0, most.children)),
    siblings: links(nearest(siblingsOf(site, id), id, most.siblings)),
  };
}

/** The sections of the page that list parents and children, to be linked instead of repeated. */
function sectionsOf(site: SiteInputs, inputs: TopicInputs, locale: Locale): NonNullable<ElementView['sections']> {
  const page = shownIn(inputs, locale);
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
function usedBy(site: SiteInputs, { topic, facts }: TopicInputs, locale: Locale): LinkView[] {
  const node = site.elements[topic.id];
  const near = new Set<TopicId>([...(node?.parents ?? []), ...(node?.children ?? [])]);
  return facts.backlinks
    .filter((id) => !near.has(id) && site.topics[id]!.locales.includes(locale.id))
    .slice(0, most.usedBy)
    .map((id) => linkTo(site, id, locale));
}
