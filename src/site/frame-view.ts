import type { Locale } from '../model/locale.ts';
import type { Page } from '../model/page.ts';
import type { Topic } from '../model/topic.ts';
import type { FrameView, LanguageView, Route } from '../model/view.ts';
import type { Addresses } from './addresses.ts';
import type { SiteInputs, TopicInputs } from './draft-inputs.ts';
import { elementIndex } from './element-index.ts';
import { openSearchPath } from './open-search.ts';
import type { Site } from './site.ts';

/** What is particular to one page among the things that every page knows. */
export interface FrameInput {
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  /** The topic whose versions the language switch offers; null: it offers the start pages. */
  readonly topic: TopicInputs | null;
  /** Whether the page is a version of its topic, to be found by search engines. */
  readonly indexed: boolean;
}

/** The frame of a page: its names, its versions, its place in the world. */
export function frameView(site: SiteInputs, addresses: Addresses, input: FrameInput): FrameView {
  const { locale, title, description, topic, indexed } = input;
  const languages = site.locales.map((other) => languageView(site, other, locale, topic, addresses));
  const search = openSearchPath(addresses, locale);
  const self = languages.find((language) => language.current)!;
  return {
    locale,
    siteTitle: site.options.title,
    base: addresses.base,
    title,
    description,
    canonical: indexed ? addresses.absolute(self.href) : null,
    alternates: indexed && topic ? alternatesOf(topic.topic, site.locales, addresses) : [],
    indexed,
    home: addresses.route(locale.id),
    languages,
    index: site.index === null ? null : addresses.route(`${locale.id}/${site.index}`),
    search: search === null ? null : addresses.base + search,
    cards: site.cards[locale.id]!,
    facts: '',
    markdown: null,
  };
}

/** Where the index of elements begins, or null where there are none. */
export function indexRoute(site: Site, addresses: Addresses, locale: Locale): Route | null {
  const index = elementIndex(site);
  return index ? addresses.route(`${locale.id}/${index.route}`) : null;
}

function languageView(
  site: SiteInputs,
  other: Locale,
  here: Locale,
  inputs: TopicInputs | null,
  addresses: Addresses,
): LanguageView {
  const topic = inputs?.topic;
  const page = topic?.pages.get(other.id);
  return {
    id: other.id,
    tag: other.tag,
    direction: other.direction,
    name: other.name,
    href: topic ? addresses.topic(topic, other) : addresses.route(other.id),
    current: other.id === here.id,
    exists: topic === undefined || page !== undefined,
    keys: page ? [...page.headings.map((heading) => heading.key), ...page.anchors] : [],
    kind: page ? kindOf(site, page, other) : null,
    outdated: inputs?.facts.versions[other.id]?.outdated === true,
  };
}

function kindOf(site: SiteInputs, { provenance }: Page, { tag }: Locale): LanguageView['kind'] {
  if (provenance.kind !== 'unknown') return provenance.kind;
  return tag === site.options.sourceTag ? 'source' : null;
}

/**
 * The hreflang set of a topic: every version that exists, the same set on each of them, and `x-default` for readers
 * of other languages. Search engines want whole addresses; without a configured site they stay relative to it.
 */
export function alternatesOf(
  topic: Topic,
  locales: readonly Locale[],
  addresses: Addresses,
): { tag: string; href: string }[] {
  const versions = locales
    .filter((locale) => topic.pages.has(locale.id))
    .map((locale) => {
      const route = addresses.topic(topic, locale);
      return { tag: locale.tag, href: addresses.absolute(route) ?? route };
    });
  return [...versions, { tag: 'x-default', href: versions[0]!.href }];
}
