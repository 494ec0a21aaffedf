import type { Knowledge } from '../knowledge.ts';
import { faultAt } from '../raw-place.ts';
import type { CheckedRow, RowFault, RowRule, RowSide } from '../row-rule.ts';
import { hasToken, identifiersOf } from '../tokens-of.ts';
import { transliterationOf } from '../transliteration-of.ts';

/** Letters of other scripts that look like Latin ones (Unicode confusables, the part that keyboards produce). */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [...Array.from('АВЕЅІЈКМНОРСТУХаеорсухіјѕԛԝһ').entries()].map(([k, letter]) => [
    letter,
    'ABESIJKMHOPCTYXaeopcyxijsqwh'[k]!,
  ]),
);
const greek: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο').map((letter, k) => [letter, 'ABEZHIKMNOPTYXo'[k]!]),
);
const word = /[\p{L}\p{N}_]+/gu;
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const latin = /[A-Za-z]/;

/**
 * An identifier with Cyrillic or Greek letters in it that look like Latin ones (`ЕWS` with a Cyrillic Е), or one that was
 * transliterated as a whole: `чанжекэй` for `ChangeKey`.
 */
export const literalTranslit: RowRule = {
  id: 'literal-translit',
  check(row, knowledge) {
    const { target } = row;
    if (!target || !foreign.test(target.text)) return [];
    return [...lookAlikeWords(row, target, knowledge), ...transliterated(row, target)];
  },
};

function lookAlikeWords(row: CheckedRow, target: RowSide, knowledge: Knowledge): RowFault[] {
  const faults: RowFault[] = [];
  for (const { 0: written, index } of target.text.matchAll(word)) {
    if (!foreign.test(written)) continue;
    const meant = latinForm(written);
    if (meant === null || !isMeant(written, meant, row, knowledge)) continue;
    const message = `"${written}" has letters of another script that look Latin`;
    const mend = row.source && hasToken(row.source.text, meant) ? meant : undefined;
    const fault = faultAt(target, index, index + written.length, message, mend);
    faults.push({ ...fault, source: meant, target: written });
  }
  return faults;
}

/** Names that the source writes in Latin letters; those in links and headings are judged by other rules. */
function transliterated(row: CheckedRow, target: RowSide): RowFault[] {
  const { source, kind } = row;
  if (!source || kind === 'heading' || kind === 'code') return [];
  const names = new Set(identifiersOf(proseOf(source)).map(({ text }) => text));
  const prose = proseOf(target);
  const faults: RowFault[] = [];
  const taken = new Set<number>();
  for (const name of names) {
    if (hasToken(target.text, name)) continue;
    const found = transliterationOf(name, prose);
    if (!found || taken.has(found.at)) continue;
    taken.add(found.at);
    const message = `"${name}" was transliterated: "${found.text}"`;
    const fault = faultAt(target, found.at, found.at + found.text.length, message, name);
    faults.push({ ...fault, source: name, target: found.text });
  }
  return faults;
}

/** The words of a side with the texts of its links blanked, offsets kept. */
function proseOf({ text, codes }: RowSide): string {
  let prose = text;
  let from = 0;
  for (const { kind, text: inner } of codes) {
    if (kind !== 'link' || inner === '') continue;
    const at = prose.indexOf(inner, from);
    if (at < 0) continue;
    from = at + inner.length;
    prose = prose.slice(0, at) + ' '.repeat(inner.length) + prose.slice(from);
  }
  return prose;
}

/** The word in Latin letters; null where a letter looks like none. */
function latinForm(written: string): string | null {
  let meant = '';
  for (const letter of written) {
    const like = foreign.test(letter) ? (lookAlikes[letter] ?? greek[letter]) : letter;
    if (like === undefined) return null;
    meant += like;
  }
  return meant;
}

/** A word of two scripts always is a mistake; one of another script only where the source has the Latin word and it is gone. */
function isMeant(written: string, meant: string, { source, target }: CheckedRow, { elementNames }: Knowledge): boolean {
  if (latin.test(written)) return meant.length > 1;
  // Two letters are a word of the language: Russian buttons say `ОК` in Cyrillic.
  if (written.length < 3 || !source) return false;
  return (
    (elementNames.has(meant) || /^[A-Z]{2,}$/.test(meant)) &&
    hasToken(source.text, meant) &&
    !hasToken(target!.text, meant)
  );
}
