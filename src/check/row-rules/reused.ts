import { oneWordApart, toldApart } from '../one-word-apart.ts';
import { faultAt } from '../raw-place.ts';
import type { CheckedRow, RowRule } from '../row-rule.ts';
import type { LocaleStrings } from '../string-table.ts';
import { hasToken, isIdentifier } from '../tokens-of.ts';

/** Words that this locale tells apart so often are no synonyms to it. */
const APART = 0.75;

/** A translation that another text of the source owns: the two differ in a word that is told apart otherwise. */
export const reused: RowRule = {
  id: 'reused',
  check(row, { strings, sourceWords }) {
    const { source, target, kind, locale } = row;
    if (!source || !target || kind === 'code' || source.text === target.text) return [];
    const own = strings.get(locale.tag);
    const sources = own?.sources.get(target.text);
    if (!own || !sources || sources.length < 2) return [];
    const owner = sources.find((other) => other !== source.text && isOwner(other, row, own, sourceWords));
    if (owner === undefined) return [];
    return [faultAt(target, 0, target.text.length, `the same as for “${shortened(owner)}”`)];
  },
};

function isOwner(
  other: string,
  { source, target }: CheckedRow,
  own: LocaleStrings,
  words: ReadonlyMap<string, number>,
): boolean {
  const pair = oneWordApart(source!.text, other);
  if (!pair) return false;
  const [mine, its] = [wordIn(source!.text, pair.one), wordIn(other, pair.other)];
  // A name of the other text, and not of this one: no doubt whose translation it is.
  if (isIdentifier(mine) || isIdentifier(its)) return hasToken(target!.text, its) && !hasToken(target!.text, mine);
  const small = littleWords(words);
  if (small.has(pair.one) && small.has(pair.other)) return false;
  const apart = toldApart(pair, own);
  if (apart === null || apart < APART) return false;
  const often = (text: string): number => own.translations.get(text)?.get(target!.text) ?? 0;
  return often(other) >= often(source!.text);
}

/** The words that a language has most of (`a`, `the`, `of`, `for`): in which of them two texts differ says nothing. */
const LITTLE = 25;
const little = new WeakMap<ReadonlyMap<string, number>, ReadonlySet<string>>();

function littleWords(words: ReadonlyMap<string, number>): ReadonlySet<string> {
  const known = little.get(words);
  if (known) return known;
  const most = [...words].filter(([word]) => /^\p{Ll}{1,4}$/u.test(word)).sort(([, a], [, b]) => b - a);
  const made = new Set(most.slice(0, LITTLE).map(([word]) => word));
  little.set(words, made);
  return made;
}

/** A word as a text writes it. */
function wordIn(text: string, small: string): string {
  const at = text.toLowerCase().indexOf(small);
  return text.slice(at, at + small.length);
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
