import type { Knowledge } from '../knowledge.ts';
import { faultAt } from '../raw-place.ts';
import type { CheckedRow, RowFault, RowRule } from '../row-rule.ts';
import { hasToken } from '../tokens-of.ts';

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

/** An identifier with Cyrillic or Greek letters in it that look like Latin ones: `ЕWS` with a Cyrillic Е. */
export const literalTranslit: RowRule = {
  id: 'literal-translit',
  check(row, knowledge) {
    const { target } = row;
    if (!target || !foreign.test(target.text)) return [];
    const faults: RowFault[] = [];
    for (const { 0: written, index } of target.text.matchAll(word)) {
      if (!foreign.test(written)) continue;
      const meant = latinForm(written);
      if (meant === null || !isMeant(written, meant, row, knowledge)) continue;
      const message = `"${written}" has letters of another script that look Latin`;
      faults.push({
        ...faultAt(target, index, index + written.length, message, meant),
        source: meant,
        target: written,
      });
    }
    return faults;
  },
};

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
  if (written.length < 2 || !source) return false;
  return (
    (elementNames.has(meant) || /^[A-Z]{2,}$/.test(meant)) &&
    hasToken(source.text, meant) &&
    !hasToken(target!.text, meant)
  );
}
