import type { Navigation, NavNode, NavPlace } from '../model/graph.ts';
import type { Locale } from '../model/locale.ts';
import type { TocItem } from '../model/toc.ts';
import type { TopicId } from '../model/topic.ts';
import type { Directory } from './directory.ts';

/** A locale's table of contents with its topics. A topic that stands twice has its first place. */
export function navigationOf(items: readonly TocItem[], locale: Locale, directory: Directory): Navigation {
  const missing: TocItem[] = [];
  const roots = items.flatMap((item) => node(item));
  const places = new Map<TopicId, NavPlace>();
  place(roots, []);
  return { roots, places, missing };

  function node(item: TocItem): NavNode[] {
    const children = item.items.flatMap((child) => node(child));
    const href = item.href ?? '';
    const external = /^https?:\/\//i.test(href) && URL.canParse(href) ? href : null;
    const found =
      href && !external ? directory.page(locale.id, href.replace(/[?#].*$/s, '').replace(/^\.\//, '')) : null;
    const lost = href !== '' && !external && !found && /\.md(?:$|[?#])/i.test(href);
    if (lost) missing.push(item);
    if (lost && children.length === 0) return [];
    return [{ label: item.name, topic: found?.topic ?? null, href: external, items: children }];
  }

  function place(nodes: readonly NavNode[], trail: readonly NavNode[]): void {
    const siblings = nodes.filter((found) => found.topic !== null);
    for (const found of nodes) {
      if (found.topic && !places.has(found.topic)) {
        const index = siblings.indexOf(found);
        const previous = siblings[index - 1]?.topic ?? null;
        const next = siblings[index + 1]?.topic ?? null;
        places.set(found.topic, { trail, previous, next });
      }
      if (found.items.length > 0) place(found.items, [...trail, found]);
    }
  }
}
