import type { Termbase } from '../model/termbase.ts';
import type { Writing } from '../model/writing.ts';
import type { StringTable } from './string-table.ts';

/** What only a tool that has read the whole documentation knows. Built once, from all topics. */
export interface Knowledge {
  /** Names of all elements, as the schema writes them. */
  readonly elementNames: ReadonlySet<string>;
  /** Literal values of a schema: from syntax blocks, text values, source emphasis and code: `on`, `AppendOnly`. */
  readonly literals: ReadonlySet<string>;
  /** How often each word (case kept) stands in the sources of all pages. */
  readonly sourceWords: ReadonlyMap<string, number>;
  /** By locale tag: how often each word stands in that locale's pages, lower case. */
  readonly targetWords: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By locale tag: all strings and what they became; built by `stringTable`. */
  readonly strings: StringTable;
  /** By tag, the source's as well: how the language is written, from `locales/` (`io/writing.ts`). */
  readonly writings: ReadonlyMap<string, Writing>;
  /** The words agreed on, from the setting `terms`; empty without it. */
  readonly terms: Termbase;
}
