import type { Termbase } from '../model/termbase.ts';
import type { Writing } from '../model/writing.ts';
import type { DropShare } from './kept-words.ts';

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

/** How often each wording of a text stands, in the order of appearance. */
export type Wordings = ReadonlyMap<string, number>;

/** What one locale makes of the source's strings. */
export interface KnownStrings {
  /** Every source that is translated anywhere, in the order of appearance. Not noted as asked. */
  sources(): Iterable<string>;
  /** What a source became, wherever; undefined where it is translated nowhere. */
  wordings(source: string): Wordings | undefined;
  /** What a source became in a section. */
  wordingsIn(section: string, source: string): Wordings | undefined;
  /** Whether a source is translated, and nowhere otherwise than so. */
  isOnly(source: string, target: string): boolean;
  /** Whether two sources have a wording in common; both are known. Not noted as asked. */
  meet(one: string, other: string): boolean;
  /** Notes that somebody asks whether two words are told apart: what hangs on all strings that have them. */
  noteApart(one: string, other: string): void;
  /** The sources that a translation stands for, in the order of appearance. */
  sourcesOf(target: string): readonly string[];
  /**
   * Whether translations keep a source word, in small letters, in no more than this share of distinct strings.
   * @param word of the row that is judged
   */
  isDropped(word: string, share: DropShare): boolean;
  /**
   * How far the length of a translation is off the usual, as a logarithm; null where it is not odd.
   * @param source of the row that is judged, as its target
   */
  oddLength(source: string, target: string): number | null;
}
