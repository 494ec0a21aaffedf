const marks = /[^\p{L}\p{N}]+/gu;
const plain = new Map<string, string>();

/** The letters and digits of a word, lower case, without accents. */
function lettersOf(word: string): string {
  const known = plain.get(word);
  if (known !== undefined) return known;
  const letters = word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(marks, '');
  if (plain.size > 50_000) plain.clear();
  plain.set(word, letters);
  return letters;
}

const latinWord = /[A-Za-z0-9_À-ɏ]+/g;
/** What may stand inside a name that was split. */
const split = /^(?:[ \u{A0}]?[-‑.:_]?[ \u{A0}]?)$/u;
/** A name splits into so many words at most. */
const MOST_PARTS = 6;

/** Where a name stands in a text in another writing: other case or accents, or split by spaces or hyphens; null: nowhere. */
export function variantOf(name: string, text: string): { readonly at: number; readonly text: string } | null {
  const wanted = lettersOf(name);
  if (wanted.length < 2 || !lettersOf(text).includes(wanted)) return null;
  const words = [...text.matchAll(latinWord)];
  for (const [first, word] of words.entries()) {
    let letters = '';
    for (let last = first; last < words.length && last < first + MOST_PARTS; last++) {
      const own = words[last]!;
      const before = words[last - 1]!;
      if (last > first && !split.test(text.slice(before.index + before[0].length, own.index))) break;
      letters += lettersOf(own[0]);
      if (!wanted.startsWith(letters)) break;
      const end = own.index + own[0].length;
      const written = text.slice(word.index, end);
      if (letters === wanted && written !== name) return { at: word.index, text: written };
    }
  }
  return null;
}
