import type { SourceRecord } from './aligned-topic.ts';
import type { LocaleId } from './locale.ts';
import type { PagePath } from './page.ts';
import type { TextRef } from './text-ref.ts';
import type { TopicId } from './topic.ts';

/** One version of a topic, before its text is read. */
export interface ColumnPlan {
  /** null: the source where it is no locale of the site. */
  readonly locale: LocaleId | null;
  /** BCP 47. */
  readonly tag: string;
  readonly path: PagePath | null;
  /** null: this version does not exist. */
  readonly text: TextRef | null;
  readonly source: SourceRecord | null;
  /** The text that it was translated from, or what comes nearest to it; null: nobody knows. */
  readonly pinned: TextRef | null;
  /** compare: what the source says now tells · changed: it has changed, but what it said is not to be had · unknown */
  readonly since: 'compare' | 'changed' | 'unknown';
  /** The packed file of its alignment with `pinned`, else with the first column; null for the first column. */
  readonly group: string | null;
}

/** The columns of one topic, the first one first. */
export interface TopicPlan {
  readonly topic: TopicId;
  readonly columns: readonly ColumnPlan[];
}
