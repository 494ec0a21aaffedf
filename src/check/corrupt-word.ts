import type { Knowledge, KnownWords } from './knowledge.ts';
import type { CheckedRow } from './row-rule.ts';
import { isIdentifier } from './tokens-of.ts';
import { wordsOf } from './written-text.ts';

/** What is wrong with a word: the part of it, what was meant, and what to write for that part where that is sure. */
export interface CorruptWord {
  readonly from: number;
  readonly to: number;
  readonly meant: string | null;
  readonly replacement?: string;
}

/** A word counts as one of the language from here on; one of two or fewer letters only when it is very usual. */
const KNOWN = 3;
const USUAL = 200;
/** The least length of a part that is taken for a word inside another. */
const INSIDE = 4;

/** One capital in front, and letters of one script: neither two words nor a part of an identifier. */
const plain =
  /^\p{Lu}(?:(?:(?<=\p{Script=Latin})(?=\p{Script=Latin})|(?<!\p{Script=Latin})(?!\p{Script=Latin}))\p{Ll})+$/u;

/**
 * Whether a word of a translation is none: a word set into another (`HinwBemerkungeneise`), an identifier of the source grown
 * together with a word (`FindItemou`), or an identifier of which a part was translated (`ErrorInvalid使用Mark`).
 */
export function corruptWord(word: string, row: CheckedRow, knowledge: Knowledge): CorruptWord | null {
  if (word.length < 5 || !/\p{L}.*\p{Lu}|\p{Lu}.*\p{L}/u.test(word) || plain.test(word)) return null;
  if (knowledge.sourceWords.has(word)) return null;
  const own = knowledge.targetWords.get(row.locale.tag);
  if (!own) return null;
  // An identifier that has only lost its capitals is whole.
  const small = word.toLowerCase();
  if (wordsOf(row.source!.text).some(({ text }) => text.toLowerCase() === small)) return null;
  return inserted(word, row, knowledge, own) ?? grownTogether(word, row, own) ?? halfTranslated(word, row);
}

/** `HinwBemerkungeneise`: `Bemerkungen` in `Hinweise`. */
function inserted(
  word: string,
  row: CheckedRow,
  { strings, sourceWords }: Knowledge,
  own: KnownWords,
): CorruptWord | null {
  for (let from = 2; from <= word.length - INSIDE - 2; from++) {
    if (!/\p{Ll}\p{Lu}/u.test(word.slice(from - 1, from + 1))) continue;
    for (let to = from + INSIDE; to <= word.length - 2; to++) {
      const inner = word.slice(from, to);
      const outer = word.slice(0, from) + word.slice(to);
      if (!/^\p{Lu}\p{Ll}+$/u.test(inner) || sourceWords.has(outer)) continue;
      if (own.get(inner.toLowerCase()) < KNOWN || own.get(outer.toLowerCase()) < KNOWN) continue;
      const elsewhere = strings.get(row.locale.tag)?.wordings(row.source!.text);
      const meant = [inner, outer]
        .filter((one) => elsewhere?.has(one))
        .sort((a, b) => elsewhere!.get(b)! - elsewhere!.get(a)!);
      const [first] = meant;
      const whole = { from: 0, to: word.length };
      return first === undefined ? { ...whole, meant: outer } : { ...whole, meant: first, replacement: first };
    }
  }
  return null;
}

/** `FindItemou`: an identifier of the source and a word without the space between them. The word is what is marked. */
function grownTogether(word: string, { source }: CheckedRow, own: KnownWords): CorruptWord | null {
  const tokens = wordsOf(source!.text).map(({ text }) => text);
  for (const name of tokens) {
    if (name.length < 4 || name.length >= word.length || !isIdentifier(name)) continue;
    const front = word.startsWith(name);
    if (!front && !word.endsWith(name)) continue;
    const rest = front ? word.slice(name.length) : word.slice(0, -name.length);
    if (!isWord(rest, own) || !/^\p{L}?\p{Ll}*$/u.test(rest)) continue;
    const from = front ? name.length : 0;
    const meant = front ? `${name} ${rest}` : `${rest} ${name}`;
    return { from, to: from + rest.length, meant, replacement: front ? ` ${rest}` : `${rest} ` };
  }
  return null;
}

function isWord(part: string, own: KnownWords): boolean {
  const often = own.get(part.toLowerCase());
  if (/\p{Script=Han}|\p{Script=Hira}|\p{Script=Kana}/u.test(part)) return false; // written without spaces
  return part !== 's' && often >= (part.length <= 2 ? USUAL : part.length === 3 ? 50 : 10);
}

const mixed = /^(\p{Script=Latin}*)((?:(?!\p{Script=Latin})\p{L})+)(\p{Script=Latin}*)$/u;

/** Letters of two scripts in one word, of which the Latin ones begin or end an identifier of the source. */
function halfTranslated(word: string, { source }: CheckedRow): CorruptWord | null {
  const [, front = '', , back = ''] = mixed.exec(word) ?? [];
  if (
    front.length + back.length < 4 ||
    (/\p{Script=Han}|\p{Script=Hira}|\p{Script=Kana}/u.test(word) && (front === '' || back === ''))
  )
    return null;
  const tokens = wordsOf(source!.text).map(({ text }) => text);
  if (tokens.includes(front) || tokens.includes(back)) return null;
  const whole = tokens.filter(
    (token) => token.startsWith(front) && token.endsWith(back) && token.length > front.length + back.length,
  );
  const [meant] = whole;
  return meant === undefined || !isIdentifier(meant)
    ? null
    : { from: 0, to: word.length, meant, ...(whole.length === 1 ? { replacement: meant } : {}) };
}
