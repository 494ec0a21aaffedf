import type { AlignedTopic } from '../model/aligned-topic.ts';
import type { PageText } from '../model/block.ts';
import type { Locale } from '../model/locale.ts';
import type { Place } from '../model/place.ts';
import type { RuleId } from '../model/rules.ts';
import type { Knowledge } from './knowledge.ts';
import type { RowFault } from './row-rule.ts';

/** A text that a version was translated from. */
export interface PinnedText {
  readonly text: PageText;
  /** The decoded file. */
  readonly file: string;
}

/** What is known of a page besides its text. */
export interface CheckedPage {
  /** The name of the element that it describes, by its code; null: none. */
  readonly element: string | null;
}

/** One version of a topic with all that is known about it. */
export interface CheckedVersion {
  /** null: the source where it is no locale of the site. */
  readonly locale: Locale | null;
  /** The file as people name it. */
  readonly path: string;
  /** The decoded file, '' where there is none. */
  readonly file: string;
  /** Of the site's own page; null for a source that is no locale of the site, and for a version that does not exist. */
  readonly page: CheckedPage | null;
  /** The source when this version was made; null: nobody knows. */
  readonly pinned: PinnedText | null;
  /** The place of a range of the file in UTF-16 units. */
  place(start: number, end: number): Place;
}

/** A topic as rules over whole pages see it. */
export interface CheckedTopic {
  readonly topic: AlignedTopic;
  /** One for each of the topic's columns. */
  readonly versions: readonly CheckedVersion[];
  /** BCP 47 of the source. The first column is the source only where it is in this language. */
  readonly sourceTag: string;
}

/** A fault of one version. */
export interface TopicFault extends RowFault {
  /** Index into the topic's columns. */
  readonly column: number;
}

/** A rule over all versions of a page. Knows nothing of the disk; never throws. */
export interface TopicRule {
  readonly id: RuleId;
  check(topic: CheckedTopic, knowledge: Knowledge): readonly TopicFault[];
}
