/** Scripts written without spaces: a word is not known, two characters stand for one. */
const spaceless = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]`;
const piece = new RegExp(String.raw`(${spaceless}+)|(?:(?!${spaceless})[\p{L}\p{M}\p{N}_])+`, 'gu');
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

/** The tokens of a text: stems of words, pairs of characters in scripts without spaces. Widths and case are folded. */
export function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.normalize('NFKC').matchAll(piece)) {
    if (match[1]) pairs(match[1], found);
    else found.push(word(match[0]));
    if (found.length >= MOST) break;
  }
  return found;
}

function word(written: string): Token {
  const form = written.toLowerCase();
  if (literalForm.test(written)) return { form, literal: true };
  const stem = /\p{Script=Hangul}/u.test(form) ? HANGUL_STEM : STEM;
  return { form: form.slice(0, stem), literal: false };
}

function pairs(run: string, found: Token[]): void {
  const characters = [...run];
  if (characters.length === 1) found.push({ form: run, literal: false });
  for (let i = 0; i + 1 < characters.length; i++) {
    found.push({ form: characters[i]! + characters[i + 1]!, literal: false });
  }
}

/** What stays of a link's address in every locale: no scheme, no locale tag, no letter case. */
export function hrefToken(href: string): Token {
  const bare = href
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/[a-z]{2}-[a-z]{2}(?=\/)/, '');
  return { form: `→${bare.replaceAll('%28', '(').replaceAll('%29', ')')}`, literal: true };
}
