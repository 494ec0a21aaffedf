import type { SourceWords } from '../knowledge.ts';
import type { KnownStrings } from '../known-strings.ts';
import { oneWordApart, toldApart } from '../one-word-apart.ts';
import { faultAt } from '../raw-place.ts';
import type { CheckedRow, RowRule } from '../row-rule.ts';
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
    const sources = own?.sourcesOf(target.text) ?? [];
    if (!own || sources.length < 2) return [];
    const owner = sources.find((other) => other !== source.text && isOwner(other, row, own, sourceWords));
    if (owner === undefined) return [];
    return [faultAt(target, 0, target.text.length, `the same as for “${shortened(owner)}”`)];
  },
};

function isOwner(other: string, { source, target }: CheckedRow, own: KnownStrings, words: SourceWords): boolean {
  const pair = oneWordApart(source!.text, other);
  if (!pair) return false;
  const [mine, its] = [wordIn(source!.text, pair.one), wordIn(other, pair.other)];
  // A name of the other text, and not of this one: no doubt whose translation it is.
  if (isIdentifier(mine) || isIdentifier(its)) return hasToken(target!.text, its) && !hasToken(target!.text, mine);
  // In which of the words that a language has most of (`a`, `the`, `of`) two texts differ says nothing.
  if (words.isLittle(pair.one) && words.isLittle(pair.other)) return false;
  const apart = toldApart(pair, own);
  if (apart === null || apart < APART) return false;
  const often = (text: string): number => own.wordings(text)?.get(target!.text) ?? 0;
  return often(other) >= often(source!.text);
}

/** A word as a text writes it. */
function wordIn(text: string, small: string): string {
  const at = text.toLowerCase().indexOf(small);
  return text.slice(at, at + small.length);
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
