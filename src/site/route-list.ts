import type { RouteList } from '../model/element-card.ts';
import { encodedPath } from '../model/encoded-path.ts';
import type { Locale } from '../model/locale.ts';
import { routePath } from '../model/page.ts';
import { topicAddress } from './addresses.ts';
import type { Site } from './site.ts';
import { pageHeading } from './topic-label.ts';

/** All pages of a locale by address and name, and the addresses that the same pages have in other locales. */
export function routeList(site: Site, locale: Locale): RouteList {
  const pages: [string, string][] = [];
  const others: [string, number][] = [];
  for (const topic of site.topics) {
    const address = topicAddress(topic, locale);
    if (address === '') continue;
    const own = topic.pages.get(locale.id)?.path ?? topic.path;
    for (const { path } of topic.pages.values()) {
      if (path !== own && routePath(path) !== '') others.push([encodedPath(routePath(path)), pages.length]);
    }
    pages.push([address, pageHeading(site, topic, locale)]);
  }
  const taken = new Set(pages.map(([address]) => address));
  return { pages, others: Object.fromEntries(others.filter(([address]) => !taken.has(address))) };
}
