import type { BlockKind, InlineCode } from '../model/block.ts';
import type { Locale, LocaleId } from '../model/locale.ts';
import type { RuleId } from '../model/rules.ts';
import type { Knowledge } from './knowledge.ts';

/** One version's share of a row: the sentences of one block that say the same thing. */
export interface RowSide {
  /** Plain text without markup; sentences joined by a space. */
  readonly text: string;
  /** The stretch of the file as written, markup included. */
  readonly raw: string;
  /** Where `raw` begins in the decoded file, in UTF-16 units. */
  readonly start: number;
  /** Ranges are of the decoded file, like `start`. */
  readonly codes: readonly InlineCode[];
}

/** One aligned sentence row as rules see it: the source and one translation of it, and what the others say. */
export interface CheckedRow {
  readonly locale: Locale;
  /** BCP 47 of the source. */
  readonly sourceTag: string;
  readonly section: string;
  readonly kind: BlockKind;
  /** What was translated: the source when this version was made; null where it says nothing here. */
  readonly source: RowSide | null;
  readonly target: RowSide | null;
  /** What the source says now, where that is something else. */
  readonly sourceNow: string | null;
  /** 0 to 1: how sure it is that these say the same. */
  readonly confidence: number;
  /** The same row in the other locales, plain text. */
  readonly others: ReadonlyMap<LocaleId, string>;
}

/** One thing that is wrong in a row. Ranges are UTF-16 units of the target's file. */
export interface RowFault {
  readonly start: number;
  readonly end: number;
  /** One line, plain words, no full stop at the end. */
  readonly message: string;
  /** What to write instead of the range, where that is safe to do without a look. */
  readonly replacement?: string;
  /** The same, where another range than the one shown must change: marks around a word. Wins over `replacement`. */
  readonly edit?: { readonly start: number; readonly end: number; readonly after: string };
  /** What is told apart when the same mistake is counted; the row's texts unless told otherwise. */
  readonly source?: string;
  readonly target?: string;
}

/** A rule over single rows. Knows nothing of files; never throws. */
export interface RowRule {
  readonly id: RuleId;
  check(row: CheckedRow, knowledge: Knowledge): readonly RowFault[];
}
