import { monthNames } from '../month-names.ts';
import { faultAt } from '../raw-place.ts';
import type { CheckedRow, RowFault, RowRule } from '../row-rule.ts';
import { proseOf } from '../written-text.ts';

/** A number with the separators of any language; not a part of a name such as `Base64` or `SP1`. */
const figure =
  /(?<![\p{Script=Latin}\p{N}_]|\p{N}[.,])\p{Nd}+(?:[.,'’\u{A0}\u{202F} ，]\p{Nd}{3}(?!\p{Nd}))*(?:[.,]\p{Nd}+)*(?![\p{Script=Latin}\p{N}_])/gu;
const clock = /\d\s?[ap]\.?m\b/i;

/** Up to here many languages prefer the word. */
const WRITTEN_OUT = 12;

interface Figure {
  readonly text: string;
  readonly digits: string;
  readonly at: number;
}

/** A number of the source that is missing or another one, or one that the source does not have. */
export const number: RowRule = {
  id: 'number',
  check(row, { writings }) {
    const { source, target, sourceTag } = row;
    if (!source || !target || (!/\p{Nd}/u.test(source.text) && !/\p{Nd}/u.test(target.text))) return [];
    if (source.text === target.text || clock.test(source.text)) return [];
    const words = writings.get(sourceTag)?.figures ?? [];
    const from = figuresOf(proseOf(source));
    const to = figuresOf(proseOf(target));
    const missing = without(from, to).filter((own) => !runs(target.text).has(own.digits));
    const extra = without(to, from).filter(
      (own) => !isKnown(own.text, runs(source.text)) && !isInWords(row, own.digits, words),
    );
    const faults: RowFault[] = [];
    for (const [index, own] of extra.entries()) {
      const wanted = missing[index];
      if (wanted && othersHave(row, wanted.digits) >= 0) {
        const message = `“${own.text}”, where the source has “${wanted.text}”`;
        faults.push(faultAt(target, own.at, own.at + own.text.length, message, mend(own, wanted)));
      } else if (!wanted && othersHave(row, own.digits) < 0) {
        const message = `“${own.text}” is not in the source`;
        faults.push(faultAt(target, own.at, own.at + own.text.length, message));
      }
    }
    for (const own of missing.slice(extra.length)) {
      // Small numbers are often written out.
      if (Number(own.digits) > WRITTEN_OUT && othersHave(row, own.digits) > 0)
        faults.push(faultAt(target, 0, target.text.length, `the source’s “${own.text}” is missing`));
    }
    return faults;
  },
};

/** Only whole numbers without separators read alike in every language. */
function mend(own: Figure, wanted: Figure): string | undefined {
  return /^\d+$/.test(own.text) && /^\d+$/.test(wanted.text) ? wanted.text : undefined;
}

function figuresOf(text: string): Figure[] {
  return Array.from(text.matchAll(figure), ({ 0: found, index }) => ({
    text: found,
    digits: digitsOf(found),
    at: index,
  }));
}

/** Without separators, which differ by language: `1,000` and `1 000` are the same. */
function digitsOf(text: string): string {
  return text.replaceAll(/\P{Nd}/gu, '').replace(/^0+(?=.)/, '');
}

/** Those of `own` that are left when each of `other` is taken away once. */
function without(own: readonly Figure[], other: readonly Figure[]): Figure[] {
  const left = other.map(({ digits }) => digits);
  return own.filter(({ digits }) => {
    const at = left.indexOf(digits);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** All numbers of a text, also those in names. */
function runs(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [run] of text.matchAll(/\p{Nd}+/gu)) found.add(run.replace(/^0+(?=.)/, ''));
  for (const [run] of text.matchAll(/\p{Nd}[\p{Nd}.,'’\u{A0}\u{202F} ，]*\p{Nd}/gu)) found.add(digitsOf(run));
  return found;
}

/** Whether the source has the number, or each part of it: a date in another order, `3, 4` for `3 and 4`. */
function isKnown(text: string, known: ReadonlySet<string>): boolean {
  return known.has(digitsOf(text)) || (text.match(/\p{Nd}+/gu) ?? []).every((part) => known.has(digitsOf(part)));
}

/** Whether most other locales have the number: above 0 yes, below 0 no, 0: nobody can say. */
function othersHave({ others }: CheckedRow, digits: string): number {
  let votes = 0;
  for (const text of others.values()) votes += runs(text).has(digits) ? 1 : -1;
  return votes;
}

/** Whether the source has the number in letters: as a word, or as the name of a month. */
function isInWords({ source, sourceTag }: CheckedRow, digits: string, words: readonly string[]): boolean {
  const value = Number(digits);
  const text = source!.text.toLowerCase();
  if (words[value]?.split(' ').some((word) => new RegExp(`\\b${word}\\b`).test(text))) return true;
  const month = monthNames(sourceTag)[value - 1];
  return month !== undefined && text.includes(month);
}
