import type { BlockKind, PageText } from './block.ts';
import type { LocaleId } from './locale.ts';
import type { PagePath } from './page.ts';
import type { TopicId } from './topic.ts';

/** Which source text a page was aligned with, and whether it is the very text that was translated. */
export interface SourceRecord {
  readonly origin: 'folder' | 'git' | 'bilingual';
  readonly path: PagePath;
  /** The commit it was read at; null outside git. */
  readonly commit: string | null;
  /** How the page's `ms.openlocfilehash` fits its bytes: with CRLF line ends, as they are, or not at all. */
  readonly match: 'crlf' | 'as is' | 'none' | 'no hash';
}

/** One version in an aligned topic. */
export interface AlignedColumn {
  /** null: the source text where it is no locale of the site. */
  readonly locale: LocaleId | null;
  /** BCP 47. */
  readonly tag: string;
  /** The page's file in its folder; null where this version does not exist. */
  readonly path: PagePath | null;
  /** Its blocks and sentences; ranges are UTF-16 units of the decoded file. */
  readonly text: PageText;
  /** What this version was translated from; null for the source itself, and where none is known. */
  readonly source: SourceRecord | null;
  /** Whether the source says something else now than when this version was made; null: nobody knows. */
  readonly outdated: boolean | null;
}

/** Sentences that say the same thing. Lists run along the topic's columns. */
export interface AlignedSentence {
  /** Indexes into each column's `text.segments`; empty where a version lacks the sentence. */
  readonly members: readonly (readonly number[])[];
  /** 0 to 1, how sure the alignment with the first column is; null for the first column and missing versions. */
  readonly confidence: readonly (number | null)[];
  /** What the source said here when each version was made, where it says something else now; else null. */
  readonly was: readonly (string | null)[];
}

/** Blocks that say the same thing, and their sentences. */
export interface AlignedRow {
  /** Section and number within it: `text-value.2`, `.1` before the first heading. Unique in its topic. */
  readonly id: string;
  readonly section: string;
  readonly kind: BlockKind;
  /** Indexes into each column's `text.blocks`. */
  readonly blocks: readonly (readonly number[])[];
  /** At least one. */
  readonly sentences: readonly AlignedSentence[];
}

/**
 * All versions of a topic side by side. The first column is the source as it is now (else as it was when it was translated, else
 * the first locale); then the locales in the order of the configuration. Every segment of every column stands in exactly one row.
 */
export interface AlignedTopic {
  readonly topic: TopicId;
  readonly columns: readonly AlignedColumn[];
  readonly rows: readonly AlignedRow[];
}
