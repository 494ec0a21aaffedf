import type { ListFrame, ListGroup, ListLink } from '../model/list-view.ts';
import type { Locale } from '../model/locale.ts';
import type { Addresses } from './addresses.ts';
import { compareRoutes } from './compare-routes.ts';
import type { Site } from './site.ts';

/** Which list: the strings of a locale, or the names of elements. */
export type ListName = 'elements' | Locale;

/** Where the lists stand beside the compare pages. */
const names = { strings: 'strings', elements: 'elements' };

/** The route of a list's page, without base and slashes: `compare/strings/ru`, `compare/elements/2`. Pages count from 0. */
export function listRoute(site: Site, list: ListName, page = 0): string {
  const name = freeName(site, list === 'elements' ? names.elements : names.strings);
  const whole = list === 'elements' ? `compare/${name}` : `compare/${name}/${list.id}`;
  return page === 0 ? whole : `${whole}/${page + 1}`;
}

const free = new WeakMap<Site, Map<string, string>>();

/** A name under which no page of the content is compared where a list would stand. */
function freeName(site: Site, name: string): string {
  const known = free.get(site) ?? new Map<string, string>();
  free.set(site, known);
  const found = known.get(name);
  if (found !== undefined) return found;
  const ids = site.locales.map(({ id }) => id).join('|');
  const lists = name === names.elements ? String.raw`(?:/\d+)?` : String.raw`/(?:${ids})(?:/\d+)?`;
  const routes = [...compareRoutes(site).values()];
  let chosen = name;
  for (let number = 2; routes.some((route) => isList(route, chosen, lists)); number++) chosen = `${name}-${number}`;
  known.set(name, chosen);
  return chosen;
}

function isList(route: string, name: string, lists: string): boolean {
  return new RegExp(`^compare/${name}${lists}$`, 'i').test(route);
}

/** Links to all lists. @param current the list that has them */
export function listGroups(site: Site, addresses: Addresses, current: ListName | null): ListGroup[] {
  const { strings } = site.compareLocales.ui;
  const link = (list: ListName, label: string, tag?: string): ListLink => ({
    label,
    ...(tag === undefined ? {} : { tag }),
    href: addresses.route(listRoute(site, list)),
    current: list === current,
  });
  return [
    {
      label: strings['stringsLead'] ?? '',
      links: site.locales.map((locale) => link(locale, locale.name, locale.tag)),
    },
    ...(site.graph.elements.size === 0
      ? []
      : [{ label: '', links: [link('elements', strings['elementNames'] ?? '')] }]),
  ];
}

/** What a page of a list knows around its entries. @param pages of how many pages, from 0 */
export function listFrame(
  site: Site,
  addresses: Addresses,
  list: ListName,
  { page, pages }: { readonly page: number; readonly pages: number },
): ListFrame {
  const { ui } = site.compareLocales;
  const isNames = list === 'elements';
  const title = ui.strings[isNames ? 'elementNames' : 'stringsTitle'] ?? '';
  return {
    locale: ui,
    siteTitle: site.options.title,
    base: addresses.base,
    home: addresses.route(''),
    title: isNames ? title : title.replace('{language}', list.name),
    text: ui.strings[isNames ? 'elementNamesText' : 'stringsText'] ?? '',
    lists: listGroups(site, addresses, list),
    parts:
      pages < 2
        ? []
        : Array.from({ length: pages }, (_, at) => ({
            label: String(at + 1),
            href: addresses.route(listRoute(site, list, at)),
            current: at === page,
          })),
  };
}

/** Bytes of entries that one page holds. With its frame and marks it stays well below half a megabyte. */
const mostBytes = 350_000;

/** Entries as pages, by what they weigh as text with their marks; at least one page. */
export function entryPages<Entry>(entries: readonly Entry[], weightOf: (entry: Entry) => number): Entry[][] {
  const pages: Entry[][] = [[]];
  let bytes = 0;
  for (const entry of entries) {
    const weight = weightOf(entry);
    if (bytes > 0 && bytes + weight > mostBytes) {
      pages.push([]);
      bytes = 0;
    }
    bytes += weight;
    pages.at(-1)!.push(entry);
  }
  return pages;
}
