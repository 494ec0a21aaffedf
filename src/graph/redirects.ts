import type { Redirect, RedirectFault } from '../model/graph.ts';
import type { Locale } from '../model/locale.ts';
import { type PagePath, routePath } from '../model/page.ts';
import { isSoundRoute } from '../model/reserved-route.ts';
import type { TopicId } from '../model/topic.ts';
import type { Directory } from './directory.ts';

/**
 * Old routes of every locale with the topics that they now lead to: aliases of pages, and the configured ones
 * (followed through chains; a chain that comes back to itself is a fault). An old route that is no folder of its locale
 * is a fault too: what stands in content must not decide where else files are written.
 */
export function redirectsOf(
  directory: Directory,
  locales: readonly Locale[],
  configured: Readonly<Record<string, string>>,
): { redirects: readonly Redirect[]; faults: readonly RedirectFault[] } {
  const redirects: Redirect[] = [];
  const faults: RedirectFault[] = [];
  const wanted = new Map<string, string>();
  for (const [from, to] of Object.entries(configured)) {
    if (!wanted.has(tidyRoute(from))) wanted.set(tidyRoute(from), tidyRoute(to));
  }
  const routes = new Map<string, TopicId>();
  for (const topic of directory.topics.values()) routes.set(routePath(topic.path), topic.id);
  for (const locale of locales) {
    const taken = new Map<string, TopicId>(routes);
    for (const topic of directory.topics.values()) {
      const page = topic.pages.get(locale.id);
      if (page) taken.set(routePath(page.path), topic.id);
    }
    const add = (from: string, topic: TopicId | null, file: string | null): void => {
      const fault = { from, locale: locale.id, file };
      if (!isSoundRoute(from)) faults.push({ ...fault, why: 'no route of this site' });
      else if (taken.has(from) || directory.file(locale.id, from))
        faults.push({ ...fault, why: 'in the way of a page' });
      else if (topic === null) faults.push({ ...fault, why: 'no target' });
      else {
        taken.set(from, topic);
        redirects.push({ locale: locale.id, from, topic });
      }
    };
    for (const topic of directory.topics.values()) {
      const page = topic.pages.get(locale.id);
      for (const alias of page?.aliases ?? []) add(tidyRoute(alias), topic.id, page!.file);
    }
    for (const from of Object.keys(configured)) add(tidyRoute(from), follow(tidyRoute(from), wanted, routes), null);
  }
  return { redirects, faults };
}

function follow(
  from: string,
  wanted: ReadonlyMap<string, string>,
  routes: ReadonlyMap<string, TopicId>,
): TopicId | null {
  const seen = new Set<string>();
  let at = from;
  while (!seen.has(at)) {
    seen.add(at);
    const to = wanted.get(at);
    if (to === undefined) return routes.get(at) ?? null;
    const found = routes.get(to);
    if (found) return found;
    at = to;
  }
  return null;
}

/** `/elements/ttl-pox/`, `elements/ttl-pox.md` → `elements/ttl-pox`. */
function tidyRoute(route: PagePath): string {
  const bare = route.replace(/^\/+|\/+$/g, '');
  return /\.md$/i.test(bare) ? routePath(bare) : bare;
}
