import type { RowSide } from './row-rule.ts';

/** Stands for each character of what is no prose; no letter, no mark, no space. */
export const MASK = '\u{E000}';

const cache = new WeakMap<RowSide, string>();

/** Addresses, paths, file names, ids, times of day, versions with dots, placeholders: what grammar does not rule. */
const notProse =
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>«»“”，。；：）)]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}])(?:[A-Za-z]:)?(?:[\\/][\w.[\]@*-]+){2,}|\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|md|xsd|wsdl|xml|exe|dll|ps1|config|htm|html|aspx?|asmx|svc|txt|zip|cs|vb|json|log|edb|eml|ics)\b|\{?\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b\}?|<[^<>]*>/giu;

/** What all of these have in them: most sentences have none of it. */
const mayBeOther = /[/\\@<]|\.[a-z]|[0-9a-f]{8}-/iu;

/** The plain text of a side with all that is no prose (code, addresses, paths, placeholders) masked, offsets kept. */
export function proseOf(side: RowSide): string {
  const known = cache.get(side);
  if (known !== undefined) return known;
  let prose = side.text;
  let from = 0;
  for (const { kind, text } of side.codes) {
    if (kind !== 'code' || text === '') continue;
    const at = prose.indexOf(text, from);
    if (at < 0) continue;
    from = at + text.length;
    prose = prose.slice(0, at) + MASK.repeat(text.length) + prose.slice(from);
  }
  if (mayBeOther.test(prose)) prose = prose.replace(notProse, (found) => MASK.repeat(found.length));
  cache.set(side, prose);
  return prose;
}

/** A word and where it starts. */
export interface PlacedWord {
  readonly text: string;
  readonly at: number;
}

const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const letters = '\\p{L}\\p{M}\\p{N}_';
const wordForm = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[${letters}])+`, 'gu');
const unbroken = new RegExp(`[${letters}]+`, 'gu');

/**
 * Words of a text, with marks of composition, digits and underscores; apostrophes and hyphens part them. Where a script
 * without spaces meets another (`SMTP服务器`), a word ends.
 */
export function wordsOf(text: string): readonly PlacedWord[] {
  return placed(text, wordForm, words);
}

/** Unbroken runs of letters, also of several scripts. */
export function letterRunsOf(text: string): readonly PlacedWord[] {
  return placed(text, unbroken, runs);
}

type Placed = Map<string, readonly PlacedWord[]>;

/** A row is read by thirty rules, and its source again for each language: what was cut last is kept. */
const MOST_KEPT = 100;
const words: Placed = new Map();
const runs: Placed = new Map();

function placed(text: string, form: RegExp, kept: Placed): readonly PlacedWord[] {
  const known = kept.get(text);
  if (known) return known;
  const found = Array.from(text.matchAll(form), ({ 0: word, index }) => ({ text: word, at: index }));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, found);
  return found;
}
