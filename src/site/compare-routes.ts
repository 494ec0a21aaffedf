import { routePath } from '../model/page.ts';
import type { TopicId } from '../model/topic.ts';
import type { Route } from '../model/view.ts';
import type { Addresses } from './addresses.ts';
import type { Site } from './site.ts';

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
