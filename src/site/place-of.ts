import type { Locale } from '../model/locale.ts';
import type { TopicId } from '../model/topic.ts';
import type { PageView } from '../model/view.ts';
import type { Addresses } from './addresses.ts';
import type { Site } from './site.ts';
import { topicLabel } from './topic-label.ts';

/** Where a topic stands in its locale's table of contents. */
export interface TopicPlace {
  readonly trail: PageView['breadcrumb'];
  readonly previous: TopicId | null;
  readonly next: TopicId | null;
}

/** null where the table does not name it. */
export function placeOf(site: Site, addresses: Addresses, id: TopicId, locale: Locale): TopicPlace | null {
  const place = site.graph.navigation.get(locale.id)?.places.get(id);
  if (!place) return null;
  const trail = place.trail.map(({ label, topic }) => ({
    label,
    href: topic ? addresses.topic(site.graph.topics.get(topic)!, locale) : null,
  }));
  return { trail, previous: place.previous, next: place.next };
}

/** The elements above one, outermost first: by the first parent of each. */
export function parentsAbove(
  parentsOf: (id: TopicId) => readonly TopicId[] | undefined,
  topic: TopicId,
): readonly TopicId[] {
  const trail: TopicId[] = [];
  for (let id = parentsOf(topic)?.[0]; id && !trail.includes(id) && id !== topic; id = parentsOf(id)?.[0]) {
    trail.unshift(id);
  }
  return trail;
}

/** What stands on the way to a page: by its locale's table of contents, else the elements above it. */
export function trailLabels(site: Site, addresses: Addresses, id: TopicId, locale: Locale): readonly string[] {
  const place = placeOf(site, addresses, id, locale);
  if (place) return place.trail.map(({ label }) => label);
  return parentsAbove((of) => site.graph.elements.get(of)?.parents, id).map((of) => topicLabel(site, of, locale));
}
