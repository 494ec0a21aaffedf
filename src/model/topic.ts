import type { LocaleId } from './locale.ts';
import type { Page, PagePath } from './page.ts';

/** What makes the pages of a topic one: asset id, path or override, with its kind in front. */
export type TopicId = `id:${string}` | `path:${string}` | `override:${string}`;

/** The pages of all locales that are versions of one another. */
export interface Topic {
  readonly id: TopicId;
  /** The path in the first configured locale that has the topic; its route in locales that lack it. */
  readonly path: PagePath;
  /** At most one page a locale, in the order of the configured locales. */
  readonly pages: ReadonlyMap<LocaleId, Page>;
}

/** A topic id that stands on several pages of one locale, so that nobody knows which is meant. */
export interface AmbiguousId {
  readonly assetId: string;
  readonly pages: readonly Page[];
}

/** An override in the configuration that cannot be kept. */
export interface OverrideFault {
  /** The page as the override names it: `ru:a.md`. */
  readonly key: string;
  readonly why: 'no such page' | 'taken';
}
