import type { Termbase } from '../model/termbase.ts';
import type { Writing } from '../model/writing.ts';
import type { KnownStrings } from './known-strings.ts';

/** What only a tool that has read the whole documentation knows. Built once, from all topics. */
export interface Knowledge {
  /** Names of all elements, as the schema writes them. */
  readonly elementNames: KnownNames;
  /** Literal values of a schema: from syntax blocks, text values, source emphasis and code: `on`, `AppendOnly`. */
  readonly literals: KnownNames;
  /** How often each word (case kept) stands in the sources of all pages. */
  readonly sourceWords: SourceWords;
  /** By locale tag: how often each word stands in that locale's pages, lower case. */
  readonly targetWords: ReadonlyMap<string, TargetWords>;
  /** By locale tag: all strings and what they became. */
  readonly strings: ReadonlyMap<string, KnownStrings>;
  /** By tag, the source's as well: how the language is written, from `locales/` (`io/writing.ts`). */
  readonly writings: ReadonlyMap<string, Writing>;
  /** The words agreed on, from the setting `terms`; empty without it. */
  readonly terms: Termbase;
}

/** Names of the schema. */
export interface KnownNames {
  has(name: string): boolean;
}

/** Words of a language and how often each stands. */
export interface KnownWords {
  has(word: string): boolean;
  /** 0: nowhere. */
  get(word: string): number;
}

/** Words of the source. */
export interface SourceWords extends KnownWords {
  /** Those that it has most of (`a`, `the`, `of`). */
  isLittle(word: string): boolean;
}

/** Words of one locale, in small letters. */
export interface TargetWords extends KnownWords {
  /** How often the most frequent one stands. */
  readonly most: number;
  /** Every word, in the order of the table of texts. */
  all(): readonly string[];
  /**
   * Other locales in which a word is usual, while it hardly ever stands in this one.
   * @param word of the row that is judged
   */
  foreignTags(word: string): readonly string[];
}
