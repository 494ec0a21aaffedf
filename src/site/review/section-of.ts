import type { Locale } from '../../model/locale.ts';
import { routePath } from '../../model/page.ts';
import type { Topic } from '../../model/topic.ts';
import type { Site } from '../site.ts';

/** The section of a topic: of the table of contents, else its first folder; null for what stands outside of both. */
export function sectionOf(site: Site, topic: Topic, locale: Locale): string | null {
  const navigation = site.graph.navigation.get(locale.id);
  const place = navigation?.places.get(topic.id);
  const [top] = place?.trail ?? [];
  if (top) return top.label;
  const root = place && navigation!.roots.find((node) => node.topic === topic.id && node.items.length > 0);
  if (root) return root.label;
  const path = routePath(topic.path);
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : null;
}
