import type { Locale } from '../model/locale.ts';
import { pageKey, routePath } from '../model/page.ts';
import type { Topic } from '../model/topic.ts';
import type { Addresses } from './addresses.ts';
import { trailLabels } from './place-of.ts';
import type { Site } from './site.ts';

/** A page that search finds in a locale, with the cache key of its HTML. */
export interface SearchPage {
  readonly route: string;
  readonly title: string;
  readonly element: string;
  readonly trail: readonly string[];
  readonly description: string;
  /** What the page itself says: its element's name, or '', and its headings, without the title. */
  readonly own: { readonly element: string; readonly headings: readonly string[] };
  readonly key: string;
}

/** The pages that exist in a locale, by code unit of their route. Those that only stand in for a missing one are none. */
export function searchPages(site: Site, addresses: Addresses, locale: Locale): SearchPage[] {
  return site.topics
    .flatMap((topic) => searchPage(site, addresses, topic, locale) ?? [])
    .sort((a, b) => (a.route < b.route ? -1 : a.route > b.route ? 1 : 0));
}

function searchPage(site: Site, addresses: Addresses, topic: Topic, locale: Locale): SearchPage | null {
  const page = topic.pages.get(locale.id);
  if (!page) return null;
  return {
    route: routePath(page.path),
    title: page.title,
    element: site.graph.elements.get(topic.id)?.name ?? '',
    trail: trailLabels(site, addresses, topic.id, locale),
    description: page.description.replaceAll(/\s+/g, ' ').trim(),
    own: {
      element: page.element?.name ?? '',
      headings: page.headings.filter(({ level }) => level > 1).map(({ text }) => text),
    },
    key: site.htmlKeys.get(pageKey(page))!,
  };
}
