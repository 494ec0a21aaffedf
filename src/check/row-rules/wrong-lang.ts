import type { Knowledge } from '../knowledge.ts';
import type { KnownStrings } from '../known-strings.ts';
import { faultAt } from '../raw-place.ts';
import type { CheckedRow, RowFault, RowRule } from '../row-rule.ts';
import { scriptLetters } from '../script-letters.ts';
import { type PlacedWord, proseOf, wordsOf } from '../written-text.ts';

/** So many words of the source in a row, and so many of them that this language drops otherwise. */
const RUN = 4;
const FOREIGN_IN_RUN = 2;
/** So many words of a third language. */
const THIRD_LEAST = 3;

/** A sentence of which a part is in the source’s language, in a third one, or in letters of another script. */
export const wrongLang: RowRule = {
  id: 'wrong-lang',
  check(row, knowledge) {
    const { source, target, kind } = row;
    if (!source || !target || kind === 'code' || kind === 'html' || source.text === target.text) return [];
    const prose = proseOf(target);
    const words = wordsOf(prose);
    const strange = strangeLetters(row, prose);
    if (strange) return [strange];
    const kept = sourceRun(row, words, knowledge);
    if (kept) return [kept];
    const third = thirdLanguage(row, words, knowledge);
    return third ? [third] : [];
  },
};

/** Letters of a script that neither this language, nor the source, nor Latin names have. */
function strangeLetters({ target, source, locale, sourceTag }: CheckedRow, prose: string): RowFault | null {
  for (const { 0: run, index } of prose.matchAll(
    /(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited}|\p{Script=Greek})\p{L}+/gu,
  )) {
    const letters = scriptLetters(locale.tag);
    const bad = [...run].findIndex(
      (letter) => !letters.test(letter) && !scriptLetters(sourceTag).test(letter) && /\P{Script=Latin}/u.test(letter),
    );
    if (bad < 0 || source!.text.includes(run)) continue;
    return faultAt(target!, index, index + run.length, `“${run}” is in letters of another language`);
  }
  return null;
}

/** The longest stretch of the source that stands in the target as it is, where it holds words that are translated elsewhere. */
function sourceRun(row: CheckedRow, words: readonly PlacedWord[], { strings }: Knowledge): RowFault | null {
  const known = strings.get(row.locale.tag);
  const target = row.target!;
  if (!known || words.filter(({ text }) => isDropped(text, known)).length < FOREIGN_IN_RUN) return null;
  const source = ` ${wordsOf(row.source!.text)
    .map(({ text }) => text)
    .join(' ')} `;
  let best: readonly PlacedWord[] = [];
  for (let from = 0; from + RUN <= words.length; from++) {
    let run = ` ${words[from]!.text} `;
    let to = from;
    while (source.includes(run)) {
      to += 1;
      if (to === words.length) break;
      run += `${words[to]!.text} `;
    }
    if (to - from > best.length) best = words.slice(from, to);
  }
  const [first, last] = [best[0], best.at(-1)];
  if (!first || !last || best.filter(({ text }) => isDropped(text, known)).length < FOREIGN_IN_RUN) return null;
  const end = last.at + last.text.length;
  // Parts of one name with hyphens are no words.
  if (target.text.slice(first.at, end).split(' ').length < RUN) return null;
  return faultAt(target, first.at, end, 'these words were not translated');
}

function isDropped(word: string, known: KnownStrings): boolean {
  return /^\p{Ll}{2,}$/u.test(word) && known.isDropped(word, 'hardly');
}

/** Words that are usual in another locale of the site and hardly ever stand in this one. */
function thirdLanguage(
  { target, source, locale }: CheckedRow,
  words: readonly PlacedWord[],
  knowledge: Knowledge,
): RowFault | null {
  const own = knowledge.targetWords.get(locale.tag);
  const plain = words.filter(({ text }) => /^\p{L}?\p{Ll}{2,}$/u.test(text) && !source!.text.includes(text));
  if (!own || plain.length < THIRD_LEAST) return null;
  const tagsOf = plain.map(({ text }) => own.foreignTags(text.toLowerCase()));
  if (tagsOf.every((tags) => tags.length === 0)) return null;
  for (const tag of knowledge.targetWords.keys()) {
    const foreign = plain.filter((_, k) => tagsOf[k]!.includes(tag));
    if (foreign.length < THIRD_LEAST || foreign.length < plain.length / 2) continue;
    const [first, last] = [foreign[0]!, foreign.at(-1)!];
    return faultAt(target!, first.at, last.at + last.text.length, `reads as ${tag}`);
  }
  return null;
}
