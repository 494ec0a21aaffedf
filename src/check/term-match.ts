/** Endings that words take; a stem is at least so long. */
const LEAST_STEM = 4;
const MOST_ENDING = 3;
const word = /[\p{L}\p{M}\p{N}_]+/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Where a term stands in a text, in any letter case, also with other endings: `Postfachs` for `Postfach`, `ящике` for `ящик`.
 * Stems are cut with care: a word answers to a term when both begin alike and at most three letters of either are left over.
 * A term of several words needs all of them in a row. Texts without spaces are searched as they are.
 * @returns the range of the first place, or null
 */
export function findTerm(text: string, term: string): readonly [number, number] | null {
  const wanted = term.toLowerCase().match(word) ?? [];
  if (wanted.length === 0) return null;
  if (unspaced.test(term)) {
    const at = text.toLowerCase().indexOf(term.toLowerCase());
    return at < 0 ? null : [at, at + term.length];
  }
  const words = Array.from(text.matchAll(word), ({ 0: own, index }) => ({
    own: own.toLowerCase(),
    at: index,
    end: index + own.length,
  }));
  for (let from = 0; from + wanted.length <= words.length; from++) {
    if (wanted.every((one, index) => answers(words[from + index]!.own, one)))
      return [words[from]!.at, words[from + wanted.length - 1]!.end];
  }
  return null;
}

/** Whether two forms are of one word. */
function answers(own: string, wanted: string): boolean {
  if (own === wanted) return true;
  let same = 0;
  while (same < own.length && own[same] === wanted[same]) same += 1;
  return same >= LEAST_STEM && own.length - same <= MOST_ENDING && wanted.length - same <= (wanted.length > 5 ? 2 : 1);
}
