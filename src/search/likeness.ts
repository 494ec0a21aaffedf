/** Words below this length have no stem that would say anything. */
const shortestStem = 4;

/** Letters that may differ at the end of two forms of one word: those of nouns are short, those of participles longer. */
function longestEnding(word: string): number {
  return word.length < 9 ? 3 : 4;
}

/**
 * What the forms of a word have in common at least: its beginning. No list of endings is needed, in no language, and
 * a beginning is what a sorted index finds at once.
 */
export function stemOf(word: string): string {
  return word.length <= shortestStem ? word : word.slice(0, Math.max(shortestStem, word.length - longestEnding(word)));
}

/**
 * How well a term of the index answers a word of a query, 0 to 1: the word itself, a longer word that begins with it,
 * another form of it.
 */
export function likeness(word: string, term: string): number {
  if (term === word) return 1;
  if (word.length < 2) return 0;
  if (term.startsWith(word)) return 0.25 + (0.25 * word.length) / term.length;
  const stem = stemOf(word);
  if (stem === word || !term.startsWith(stem)) return 0;
  let common = stem.length;
  while (common < word.length && word[common] === term[common]) common++;
  if (term.length - common > longestEnding(word)) return 0;
  return (0.5 * common) / Math.max(word.length, term.length);
}

/** Whether one slip of the keyboard makes one word of the other: a letter wrong, missing, too many, or two swapped. */
export function isOneSlip(word: string, term: string): boolean {
  if (Math.abs(word.length - term.length) > 1) return false;
  let from = 0;
  while (from < word.length && word[from] === term[from]) from++;
  const rest = word.slice(from);
  const other = term.slice(from);
  return (
    rest.slice(1) === other.slice(1) ||
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    (rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2))
  );
}
