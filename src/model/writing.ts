/**
 * How a language is written, from the key `writing` of its file in `locales/`. What a language has no entry for is not
 * checked. Sources: CLDR delimiters, and each language's usual manuals of style.
 */
export interface Writing {
  /** Pairs of quotation marks, two characters each, the usual pair first: `«»`. */
  readonly quotes: readonly string[];
  /** Marks that have a space before them: `:;?!»`. */
  readonly spaceBefore: string;
  /** Marks that have a space after them, other than sentence marks: `«`. */
  readonly spaceAfter: string;
  /** Half-width marks and what stands for them between letters of this script: `,` → `，`. */
  readonly fullwidth: Readonly<Record<string, string>>;
  /** Marks of the end of a sentence and the mark that must open it: `?` → `¿`. */
  readonly openers: Readonly<Record<string, string>>;
  /** How a calendar year is marked, `#` for the number: `# г.`; wrong beside the name of a product. */
  readonly years: readonly string[];
  /** Words for numbers from 0 on, several parted by spaces: `five fifth`; used where the language is the source. */
  readonly figures: readonly string[];
  /** Words that may follow themselves: `nous nous`. */
  readonly doubles: readonly string[];
}

/** Of a language that nothing is known of. */
export const unknownWriting: Writing = {
  quotes: [],
  spaceBefore: '',
  spaceAfter: '',
  fullwidth: {},
  openers: {},
  years: [],
  figures: [],
  doubles: [],
};
