import type { Writing } from '../../model/writing.ts';
import type { KnownWords } from '../knowledge.ts';
import { monthNames } from '../month-names.ts';
import { faultAt } from '../raw-place.ts';
import type { CheckedRow, RowFault, RowRule } from '../row-rule.ts';
import { proseOf } from '../written-text.ts';

/** A name and a number of four digits: `Server 2007`. */
const versioned = /(\p{Lu}[\p{L}\p{N}]*) ((?:19|20)\d\d)(?![\p{L}\p{N}]|[.,/-]\p{N})/gu;
const year = /(?<![\p{N}.,/-])(?:19|20)\d\d(?![.,/-]?\p{N})/gu;

/** What marks a year, in front of it and behind it. */
interface YearMark {
  readonly before: string;
  readonly after: string;
}

const marks = new WeakMap<Writing, readonly YearMark[]>();

/** A version of a product that is written as a calendar year: `Exchange Server 2007 г.` */
export const productYear: RowRule = {
  id: 'product-year',
  check(row, { writings, sourceWords }) {
    const { source, target, locale } = row;
    const writing = writings.get(locale.tag);
    if (!source || !target || !writing || !/(?:19|20)\d\d/.test(target.text)) return [];
    const versions = versionsOf(row, sourceWords);
    if (versions.size === 0) return [];
    const prose = proseOf(target);
    const faults: RowFault[] = [];
    for (const { 0: number, index } of prose.matchAll(year)) {
      if (!versions.has(number)) continue;
      const mark = marksOf(writing).find((one) => stands(prose, one, index, index + number.length));
      if (!mark) continue;
      const start = index - mark.before.length;
      const end = index + number.length + mark.after.length;
      const written = target.text.slice(start, end);
      const message = `“${written}” reads as a calendar year; ${number} belongs to a product’s name`;
      faults.push(faultAt(target, start, end, message, mend(row, start, end, number)));
    }
    return faults;
  },
};

/**
 * The bare number, where it stands behind the name that the source has in front of it. The full stop of an abbreviation at
 * the end of a sentence is also the sentence's.
 */
function mend({ source, target }: CheckedRow, start: number, end: number, number: string): string | undefined {
  const name = /(\p{Lu}[\p{L}\p{N}]*) $/u.exec(target!.text.slice(0, start))?.[1];
  if (name === undefined || !source!.text.includes(`${name} ${number}`)) return undefined;
  const closes = end === target!.text.length && target!.text.endsWith('.') && source!.text.endsWith('.');
  return closes ? `${number}.` : number;
}

/** Numbers that each time follow a name: no month, and no preposition at the start of a sentence. */
function versionsOf({ source, sourceTag }: CheckedRow, words: KnownWords): ReadonlySet<string> {
  const { text } = source!;
  const found = new Set<string>();
  for (const { 1: name, 2: number, index } of text.matchAll(versioned)) {
    const small = name!.toLowerCase();
    const opens = /(?:^|[.!?:]\s)$/.test(text.slice(0, index));
    if (monthNames(sourceTag).includes(small)) continue;
    if (!opens || words.get(small) <= words.get(name!)) found.add(number!);
  }
  for (const { 0: number, index } of text.matchAll(year)) {
    // `Exchange 2010 and 2013`: a list of versions; `in 2013` and `May 5, 2013`: years.
    if (
      /(?:^|\s)(?:\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2},?) $/u.test(text.slice(0, index)) &&
      !/\d (?:\p{Ll}+|&) $/u.test(text.slice(0, index))
    )
      found.delete(number);
  }
  return found;
}

function marksOf(writing: Writing): readonly YearMark[] {
  const known = marks.get(writing);
  if (known) return known;
  const made = writing.years
    .toSorted((a, b) => b.length - a.length)
    .map((form) => ({ before: form.split('#')[0]!, after: form.split('#')[1] ?? '' }));
  marks.set(writing, made);
  return made;
}

/** Whether the mark stands round the number, with no letter beside it that would make it a part of a word. */
function stands(text: string, { before, after }: YearMark, start: number, end: number): boolean {
  const from = start - before.length;
  if (from < 0 || text.slice(from, start).toLowerCase() !== before.toLowerCase() || !text.startsWith(after, end))
    return false;
  const own = /\p{Script=Latin}|\p{Script=Cyrillic}/u;
  const next = text[end + after.length] ?? ' ';
  return !own.test(next) && !(before !== '' && own.test(text[from - 1] ?? ' '));
}
