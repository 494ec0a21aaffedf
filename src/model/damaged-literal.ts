import type { LocaleId } from './locale.ts';
import type { TopicId } from './topic.ts';

/** A name or value of the schema that a translation has changed. */
export interface DamagedLiteral {
  /** Id of the aligned row. */
  readonly row: string;
  /** What stands there. */
  readonly damaged: string;
  /** What the source has. */
  readonly original: string;
}

/** What is damaged on one page, to be looked up in its topic's alignment. */
export interface DamagedPage {
  readonly topic: TopicId;
  readonly locale: LocaleId;
  readonly literals: readonly DamagedLiteral[];
}
