import type { Knowledge, KnownWords } from '../knowledge.ts';
import { faultAt } from '../raw-place.ts';
import type { CheckedRow, RowFault, RowRule } from '../row-rule.ts';
import { isIdentifier } from '../tokens-of.ts';
import { type PlacedWord, proseOf, wordsOf } from '../written-text.ts';

/** A capital behind a small letter of a script other than Latin, whose words nobody writes so; Latin ones may be names. */
const hump = /^(?!.*\p{Script=Latin})(?=.*\p{Ll}\p{Lu}).{5,}$/u;
/** A name counts as such from here on: so often with a capital, and hardly ever without. */
const NAMED = 20;
const SMALL_SHARE = 0.02;
/** So many other locales must write it so. */
const AGREEING = 2;
/** A word counts as one of the language from here on. */
const USUAL = 20;
/** So short a word may be an abbreviation (`ИД`), unless it is one of the words that every page has. */
const SHORT = 3;
const MOST_USUAL = 500;

/** Odd letter case: capitals inside a word, a name without its own, a little word in capitals. */
export const caseGlitch: RowRule = {
  id: 'case-glitch',
  check(row, knowledge) {
    const { source, target } = row;
    if (!source || !target || source.text === target.text || isIdentifier(source.text)) return [];
    const tokens = new Map(wordsOf(source.text).map(({ text }) => [text.toLowerCase(), text]));
    const faults: RowFault[] = [];
    for (const word of wordsOf(proseOf(target))) {
      const right = rightCase(word, row, tokens, knowledge);
      const { text, at } = word;
      if (right !== null) faults.push(faultAt(target, at, at + text.length, `“${text}” is “${right}”`, right));
    }
    return faults;
  },
};

/** How the word should be written; null: as it is. */
function rightCase(
  { text, at }: PlacedWord,
  row: CheckedRow,
  tokens: ReadonlyMap<string, string>,
  { sourceWords, targetWords }: Knowledge,
): string | null {
  const small = text.toLowerCase();
  const name = tokens.get(small);
  if (text === small) {
    return name !== undefined && name !== small && isName(name, small, sourceWords) && isAgreed(name, row)
      ? name
      : null;
  }
  const inSentence = at === 0 ? text[0]! + small.slice(1) : small;
  if (hump.test(text)) return /^\p{Lu}/u.test(text) ? text[0]! + small.slice(1) : small;
  if (!isShouted(text) || name !== undefined || sourceWords.has(text)) return null;
  // Capitals for capitals (`AND`), a part of a constant, the keyword of a callout.
  const own = new Set(wordsOf(row.target!.text).map((word) => word.text));
  const shouts = wordsOf(row.source!.text).some((word) => isAcronym(word.text) && !own.has(word.text));
  if (shouts || row.source!.text.includes(text) || row.target!.text[at - 1] === '!') return null;
  const usual = text.length <= SHORT ? MOST_USUAL : USUAL;
  return (targetWords.get(row.locale.tag)?.get(small) ?? 0) >= usual ? inSentence : null;
}

/** `AND`, and `IDs`, `ORs`; `Bcc` too, which other languages write in capitals. */
function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,}s?$/u.test(word) || /^\p{Lu}?[^\P{Ll}aeiouy]{2,}$/u.test(word);
}

function isShouted(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

/** `Exchange`: one capital in front, and always. */
function isName(name: string, small: string, words: KnownWords): boolean {
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(name)) return false;
  const often = words.get(name);
  return often >= NAMED && words.get(small) <= often * SMALL_SHARE;
}

/** A name is written alike in all languages; what some of them translate may be a word of this one. */
function isAgreed(name: string, { others }: CheckedRow): boolean {
  return [...others.values()].filter((text) => text.includes(name)).length >= AGREEING;
}
