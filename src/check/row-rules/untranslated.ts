import type { Knowledge } from '../knowledge.ts';
import type { KnownStrings } from '../known-strings.ts';
import { faultAt } from '../raw-place.ts';
import type { CheckedRow, RowRule } from '../row-rule.ts';
import { proseOf, wordsOf } from '../written-text.ts';

/** A text that still is the source’s, although its words are translated elsewhere. */
export const untranslated: RowRule = {
  id: 'untranslated',
  check(row, knowledge) {
    const { source, target, kind, locale } = row;
    if (!source || !target || source.text !== target.text || kind === 'code' || kind === 'html') return [];
    const words = wordsOf(proseOf(target)).map(({ text }) => text);
    const strings = knowledge.strings.get(locale.tag);
    if (!strings || !isTranslatable(words, row, knowledge, strings)) return [];
    return [faultAt(target, 0, target.text.length, 'still the text of the source')];
  },
};

function isTranslatable(
  words: readonly string[],
  row: CheckedRow,
  knowledge: Knowledge,
  strings: KnownStrings,
): boolean {
  const text = row.source!.text;
  // Formulas, and names with hyphens such as those of commands.
  if (/[{}=+\\$]/.test(text) || (!/\s/.test(text) && words.length > 1)) return false;
  const foreign = words.filter((word) => isWord(word) && strings.isDropped(word.toLowerCase(), 'mostly'));
  if (foreign.length < words.length / 2 || foreign.length === 0) return false;
  const others = [...row.others.values()];
  const translating = others.filter((other) => other !== text).length;
  if (words.length >= 4 && foreign.some((word) => word === word.toLowerCase())) return translating >= others.length / 2;
  const name = text.replace(/\s*\(.*\)$/, '');
  if (knowledge.elementNames.has(name) || knowledge.literals.has(name)) return false;
  // A word or two may be a name: it takes all other locales, and this one elsewhere, to say that it is none.
  if (others.length < 2 || translating < others.length) return false;
  return words.length > 1 || hasRival(text, strings);
}

/** Whether this locale itself translates the text on some pages. */
function hasRival(text: string, strings: KnownStrings): boolean {
  const wordings = strings.wordings(text);
  return wordings !== undefined && [...wordings].some(([wording, often]) => wording !== text && often >= 2);
}

/** No acronym, no identifier. */
function isWord(word: string): boolean {
  return /^\p{L}\p{Ll}+$/u.test(word);
}
