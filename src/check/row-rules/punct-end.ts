import type { Writing } from '../../model/writing.ts';
import { faultAt } from '../raw-place.ts';
import type { CheckedRow, RowRule, RowSide } from '../row-rule.ts';
import { MASK } from '../written-text.ts';

/** End marks of all scripts by the mark that says the same. */
const same: readonly string[] = ['..。．।', '::：', '??？؟', '!!！', ';;；', ',,，、', '……'];
/** What may stand behind an end mark. */
const closing = /[\s"'»«“”„’‘)\]）】」』*_]/;
/** The full stop belongs to an abbreviation: `a.m.`, `Inc.` is not told from a word. */
const abbreviated = /(?:^|[\s(])(?:\p{L}\.\s?)+$/u;

/** A sentence that ends otherwise than the source's: without its full stop, or with a full stop for a colon. */
export const punctEnd: RowRule = {
  id: 'punct-end',
  check(row, { writings }) {
    const { source, target, kind, locale } = row;
    if (!source || !target || kind === 'code' || kind === 'html' || source.text === target.text) return [];
    const from = endOf(source.text);
    const to = endOf(target.text);
    if (from.mark === to.mark || !isSentence(source.text) || !isSentence(target.text)) return [];
    if (isUsage(row, from.mark, to.mark)) return [];
    const writing = writings.get(locale.tag);
    const message = `ends with ${said(to.written)}, the source with ${said(from.mark)}`;
    if (to.mark === '') {
      const last = target.text.length;
      return [faultAt(target, last - 1, last, message, missing(target, from.mark, writing))];
    }
    const mend = changed(from.mark, to.mark, target.text[to.at - 1] ?? '', writing);
    return [faultAt(target, to.at, to.at + to.written.length, message, mend)];
  },
};

interface End {
  /** The mark that stands for its class, '' without one. */
  readonly mark: string;
  readonly written: string;
  readonly at: number;
}

function endOf(text: string): End {
  let at = text.length - 1;
  while (at > 0 && closing.test(text[at]!)) at -= 1;
  const dots = /[.。]{2,}$/.exec(text.slice(0, at + 1))?.[0];
  if (dots) return { mark: '…', written: dots, at: at + 1 - dots.length };
  const mark = same.find((group) => group.includes(text[at]!))?.[0] ?? '';
  return { mark, written: mark === '' ? '' : text[at]!, at };
}

function said(mark: string): string {
  return mark === '' ? 'no mark' : `“${mark}”`;
}

/** Names and single words take marks or not as they like. */
function isSentence(text: string): boolean {
  return text.length > 3 && !text.includes(MASK) && /\p{L}.*[\s\p{Script=Han}].*\p{L}/u.test(text);
}

/**
 * Differences that are a matter of usage: an exclamation is a statement elsewhere; items of a list end with or without a
 * mark, or with a semicolon, as a language likes, so there the other locales decide.
 */
function isUsage({ target, kind, others }: CheckedRow, from: string, to: string): boolean {
  const pair = from + to;
  if (/[!]/.test(pair) && /[.!]/.test(pair.replace('!', ''))) return true;
  if (to === '.' && abbreviated.test(target!.text)) return true;
  // A year’s abbreviation, and a number with a full stop, are matters of other rules.
  if (from === '' && to === '.' && /\p{Nd}\s?\p{L}{1,2}\.$/u.test(target!.text)) return true;
  if (kind !== 'item' && kind !== 'cell') return false;
  if (/[;,]/.test(pair)) return true;
  const votes = [...others.values()].map((text) => endOf(text).mark);
  return votes.filter((mark) => mark === from).length <= votes.length / 2;
}

function missing({ text, raw }: RowSide, mark: string, writing: Writing | undefined): string | undefined {
  const last = text.at(-1)!;
  return raw.endsWith(last) && /[\p{L}\p{N}]/u.test(last) && mark !== '…' ? last + local(mark, writing) : undefined;
}

/** A stop that an abbreviation may need is not taken away, and questions are worded otherwise than statements. */
function changed(from: string, to: string, before: string, writing: Writing | undefined): string | undefined {
  return from === '' || /[?!…]/.test(from + to) || !/[\p{L}\p{N}]/u.test(before) ? undefined : local(from, writing);
}

function local(mark: string, writing: Writing | undefined): string {
  const space = writing?.spaceBefore.includes(mark) ? '\u{A0}' : '';
  return writing?.fullwidth[mark] ?? space + mark;
}
