import type { Topic, TopicId } from '../model/topic.ts';

/** A page that the site will have, and how to draft it. */
export interface PlannedPage<Draft> {
  /** The topic whose alignment it may show something of; null where it shows none. */
  readonly topic: TopicId | null;
  readonly draft: () => Draft;
}

/**
 * The routes of pages, those of one topic together, in the order of topics; those of none come first. Opening the
 * alignment of a topic takes longer than laying out a page of it, so whoever lays out should open it once.
 */
export function topicByTopic(
  pages: ReadonlyMap<string, Pick<PlannedPage<unknown>, 'topic'>>,
  topics: readonly Pick<Topic, 'id'>[],
): string[] {
  const places = new Map(topics.map(({ id }, at) => [id, at]));
  const placed = [...pages].map(([route, { topic }]) => ({ route, place: topic === null ? -1 : places.get(topic)! }));
  return placed.sort((a, b) => a.place - b.place).map(({ route }) => route);
}
