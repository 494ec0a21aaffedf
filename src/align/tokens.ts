/** Scripts written without spaces: a word is not known, two characters stand for one. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;
const words = /[\p{L}\p{M}\p{N}_]+/gu;
const ascii = /^[\x00-\x7F]*$/;
/** Latin letters and general punctuation: texts for which a simpler, faster pattern finds the same words. */
const latin = /^[\x00-\u02FF\u2000-\u206F]*$/;
const latinWords = /[A-Za-z0-9_\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02C1]+/g;
const literalForm = /[\p{N}_]|\p{Ll}\p{Lu}|\p{Lu}{2}/u;

/** Letters of a word that tell it from others; endings vary. Korean syllables hold several letters each. */
const STEM = 6;
const HANGUL_STEM = 2;
/** More than this of a code block says nothing new. */
const MOST = 160;

/** A token and whether it should be the same in every language: numbers, identifiers, abbreviations. */
export interface Token {
  readonly form: string;
  readonly literal: boolean;
}

/** The words of a text as written, with folded widths; runs of scripts without spaces in pairs of characters. */
export function wordsIn(text: string): string[] {
  const found: string[] = [];
  const folded = ascii.test(text) ? text : text.normalize('NFKC');
  if (latin.test(folded)) return folded.match(latinWords)?.slice(0, MOST) ?? found;
  for (const [run] of folded.matchAll(words)) {
    split(run, found);
    if (found.length >= MOST) break;
  }
  return found;
}

/** The token that a word is. */
export function tokenOf(written: string): Token {
  const form = written.toLowerCase();
  if (literalForm.test(written)) return { form, literal: true };
  const stem = /\p{Script=Hangul}/u.test(form) ? HANGUL_STEM : STEM;
  return { form: form.slice(0, stem), literal: false };
}

/** What stays of a link's address in every locale: no scheme, no locale tag, no letter case. */
export function hrefToken(href: string): Token {
  const bare = href
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/[a-z]{2}-[a-z]{2}(?=\/)/, '');
  return { form: `→${bare.replaceAll('%28', '(').replaceAll('%29', ')')}`, literal: true };
}

function split(run: string, found: string[]): void {
  let from = 0;
  for (const match of run.matchAll(spaceless)) {
    if (match.index > from) found.push(run.slice(from, match.index));
    pairs(match[0], found);
    from = match.index + match[0].length;
  }
  if (from < run.length) found.push(run.slice(from));
}

function pairs(run: string, found: string[]): void {
  const characters = [...run];
  if (characters.length === 1) found.push(run);
  for (let i = 0; i + 1 < characters.length; i++) found.push(characters[i]! + characters[i + 1]!);
}
