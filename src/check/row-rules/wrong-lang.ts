import type { Knowledge } from '../knowledge.ts';
import { faultAt } from '../raw-place.ts';
import type { CheckedRow, RowFault, RowRule } from '../row-rule.ts';
import { scriptLetters } from '../script-letters.ts';
import type { Kept } from '../string-table.ts';
import { type PlacedWord, proseOf, wordsOf } from '../written-text.ts';

/** So many words of the source in a row, and so many of them that this language drops otherwise. */
const RUN = 4;
const FOREIGN_IN_RUN = 2;
/** A word of a third language stands so often in that locale, and so much more rarely here. */
const USUAL = 20;
const RARER = 50;
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
  const kept = strings.get(row.locale.tag)?.kept;
  const target = row.target!;
  if (!kept || words.filter(({ text }) => isDropped(text, kept)).length < FOREIGN_IN_RUN) return null;
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
  if (!first || !last || best.filter(({ text }) => isDropped(text, kept)).length < FOREIGN_IN_RUN) return null;
  const end = last.at + last.text.length;
  // Parts of one name with hyphens are no words.
  if (target.text.slice(first.at, end).split(' ').length < RUN) return null;
  return faultAt(target, first.at, end, 'these words were not translated');
}

function isDropped(word: string, kept: ReadonlyMap<string, Kept>): boolean {
  const tally = /^\p{Ll}{2,}$/u.test(word) ? kept.get(word) : undefined;
  return tally !== undefined && tally.total >= 4 && tally.kept <= tally.total * 0.1;
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
  for (const [tag, other] of knowledge.targetWords) {
    if (tag === locale.tag) continue;
    const foreign = plain.filter(({ text }) => {
      const there = other.get(text.toLowerCase()) ?? 0;
      return there >= USUAL && (own.get(text.toLowerCase()) ?? 0) * RARER <= there;
    });
    if (foreign.length < THIRD_LEAST || foreign.length < plain.length / 2) continue;
    const [first, last] = [foreign[0]!, foreign.at(-1)!];
    return faultAt(target!, first.at, last.at + last.text.length, `reads as ${tag}`);
  }
  return null;
}
