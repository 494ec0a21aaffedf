import type { CountedName, ElementNames, NamesDraft } from '../model/list-view.ts';
import type { LocaleId } from '../model/locale.ts';
import { pageKey } from '../model/page.ts';
import type { TopicId } from '../model/topic.ts';
import type { Addresses } from './addresses.ts';
import { compareAddress, compareRoutes } from './compare-routes.ts';
import { bareName } from './element-names.ts';
import { entryPages, listFrame, listRoute } from './list-frame.ts';
import type { Site } from './site.ts';
import { topicLabel } from './topic-label.ts';

/**
 * The pages with the names of all elements, by route without base and slashes; none where the site has no elements, or no
 * compare pages. What an element is called: the title of its page, and the texts under which other elements list it.
 */
export function namesDrafts(site: Site, addresses: Addresses): Map<string, NamesDraft> {
  const drafts = new Map<string, NamesDraft>();
  if (site.graph.elements.size === 0 || compareRoutes(site).size === 0) return drafts;
  const counts = countNames(site);
  const entries = [...site.graph.elements.keys()].map((id): ElementNames => {
    const own = counts.get(id);
    const names = site.locales.map((locale) => sorted(own?.get(locale.id) ?? new Map()));
    return { name: topicLabel(site, id, site.locales[0]!), href: compareAddress(site, addresses, id), names };
  });
  const key = ({ name }: ElementNames): string => name.toLowerCase();
  entries.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  const pages = entryPages(entries, weightOf);
  for (const [page, own] of pages.entries()) {
    const frame = listFrame(site, addresses, 'elements', { page, pages: pages.length });
    drafts.set(listRoute(site, 'elements', page), { frame, locales: site.locales, entries: own });
  }
  return drafts;
}

type Counts = Map<TopicId, Map<LocaleId, Map<string, number>>>;

function countNames(site: Site): Counts {
  const counts: Counts = new Map();
  const add = (id: TopicId, locale: LocaleId, written: string): void => {
    if (!site.graph.elements.has(id)) return;
    const text = bareName(written);
    if (text === '') return;
    const own = counts.get(id) ?? new Map<LocaleId, Map<string, number>>();
    counts.set(id, own);
    const names = own.get(locale) ?? new Map<string, number>();
    own.set(locale, names);
    names.set(text, (names.get(text) ?? 0) + 1);
  };
  for (const topic of site.topics) {
    for (const page of topic.pages.values()) {
      add(topic.id, page.locale, page.title);
      const targets = site.graph.targets.get(pageKey(page))!;
      for (const index of page.element ? [...page.element.parents, ...page.element.children] : []) {
        const target = targets[index];
        if (target?.kind === 'topic') add(target.topic, page.locale, page.links[index]!.text);
      }
    }
  }
  return counts;
}

function sorted(counts: ReadonlyMap<string, number>): CountedName[] {
  return Array.from(counts, ([text, count]) => ({ text, count })).sort(
    (a, b) => b.count - a.count || (a.text < b.text ? -1 : 1),
  );
}

/** Marks of a row, of a cell, of a name where there are several. */
const marks = { row: 50, cell: 30, name: 8 };

function weightOf({ name, href, names }: ElementNames): number {
  const cells = names.map((own) => {
    return own.reduce((sum, { text }) => sum + Buffer.byteLength(text) + marks.name, marks.cell);
  });
  return cells.reduce((sum, bytes) => sum + bytes, marks.row + Buffer.byteLength(name) + (href?.length ?? 0));
}
