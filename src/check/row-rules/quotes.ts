import type { Writing } from '../../model/writing.ts';
import { faultAt } from '../raw-place.ts';
import type { RowFault, RowRule, RowSide } from '../row-rule.ts';
import { proseOf } from '../written-text.ts';

/** Double quotation marks that have a direction in some language. Single ones are apostrophes too often to be judged. */
const directed = '«»„“”‟「」『』';
const mark = /["«»„“”‟「」『』]/gu;

/** A quotation mark without its pair, or of a kind that the language does not use. */
export const quotes: RowRule = {
  id: 'quotes',
  check({ source, target, locale }, { writings }) {
    if (!source || !target) return [];
    const prose = proseOf(target);
    const marks = Array.from(prose.matchAll(mark), ({ 0: text, index }) => ({ text, at: index }));
    if (marks.length === 0) return [];
    const writing = writings.get(locale.tag);
    if (!writing || writing.quotes.length === 0) return [];
    const strange = marks.filter(
      ({ text }) => directed.includes(text) && !writing.quotes.some((pair) => pair.includes(text)),
    );
    if (strange.length > 0) return strange.map(({ text, at }) => foreign(target, text, at, writing));
    if (straysIn(proseOf(source), writing.quotes, true).length > 0) return [];
    return unpaired(target, prose, writing);
  },
};

function foreign(side: RowSide, text: string, at: number, { quotes: pairs }: Writing): RowFault {
  const [pair] = pairs;
  return faultAt(
    side,
    at,
    at + 1,
    `“${text}” is no quotation mark of this language, which writes ${pair![0]}…${pair![1]}`,
  );
}

/** Each mark without a partner; a straight and a directed one that were meant to be a pair are one fault, with its mend. */
function unpaired(side: RowSide, prose: string, { quotes: pairs }: Writing): RowFault[] {
  const strays = straysIn(prose, pairs, false);
  const faults: RowFault[] = [];
  for (let index = 0; index < strays.length; index++) {
    const at = strays[index]!;
    const next = strays[index + 1];
    const both = next === undefined ? '' : prose[at]! + prose[next]!;
    const closer = both[1] === '"' ? pairs.find((pair) => pair[0] === both[0])?.[1] : undefined;
    const opener = both[0] === '"' ? pairs.find((pair) => pair[1] === both[1])?.[0] : undefined;
    if (closer ?? opener) index += 1;
    if (closer) faults.push(faultAt(side, next!, next! + 1, `“"” where “${both[0]}” needs “${closer}”`, closer));
    else if (opener) faults.push(faultAt(side, at, at + 1, `“"” where “${both[1]}” needs “${opener}”`, opener));
    else faults.push(faultAt(side, at, at + 1, `“${prose[at]}” has no pair`));
  }
  return faults;
}

/**
 * Places of marks without a partner. Pairs may stand inside one another; a straight mark closes the last straight one.
 * @param anyDirection whether all directed marks are taken for straight ones: in the source, whose usage is not judged
 */
function straysIn(text: string, pairs: readonly string[], anyDirection: boolean): number[] {
  const strays: number[] = [];
  const open: { text: string; at: number }[] = [];
  for (const { 0: written, index: at } of text.matchAll(mark)) {
    const own = anyDirection ? '"' : written;
    const partner = open.findLastIndex(({ text: other }) => other + own === '""' || pairs.includes(other + own));
    if (partner >= 0)
      strays.push(
        ...open
          .splice(partner)
          .slice(1)
          .map((one) => one.at),
      );
    else open.push({ text: own, at });
  }
  return [...strays, ...open.map((one) => one.at)].sort((a, b) => a - b);
}
