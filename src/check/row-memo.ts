import { hash } from 'node:crypto';
import { AskedLog, type Question } from './asked-log.ts';
import type { CheckedRow, RowFault } from './row-rule.ts';

/** A fault of a row, with the rule that said it. */
export interface SaidFault<Rule> {
  readonly rule: Rule;
  readonly fault: RowFault;
}

/** What was said about a row, and what of the knowledge was asked for it. */
interface Judged<Rule> {
  readonly start: number;
  readonly said: readonly SaidFault<Rule>[];
  readonly asked: readonly Question[];
}

/**
 * What was said about rows, for the next one that reads the same: documentation says most things many times. Rules know
 * nothing but the row, so that what they say depends on its words, not on its place.
 */
export class RowMemo<Rule> {
  private readonly known = new Map<string, Judged<Rule>>();
  private readonly log: AskedLog;

  /** @param log where the knowledge notes what it is asked */
  constructor(log = new AskedLog()) {
    this.log = log;
  }

  /** What `judge` says of the row, or said of one like it. */
  of(row: CheckedRow, judge: () => SaidFault<Rule>[]): readonly SaidFault<Rule>[] {
    const { target } = row;
    if (!target) return this.judged(row, judge).said;
    const key = hash('sha1', wordsOf(row), 'base64');
    const found = this.known.get(key);
    if (found) {
      this.log.again(found.asked);
      return moved(found.said, target.start - found.start);
    }
    const judged = { start: target.start, ...this.judged(row, judge) };
    this.known.set(key, judged);
    return judged.said;
  }

  private judged(row: CheckedRow, judge: () => SaidFault<Rule>[]): Omit<Judged<Rule>, 'start'> {
    const judged = this.log.during(row, judge);
    this.log.again(judged.asked);
    return judged;
  }
}

/** Everything of a row that rules can see but its place and how sure it is. */
function wordsOf({ locale, section, kind, source, target, sourceNow, others }: CheckedRow): string {
  const parts: (string | null | undefined)[] = [locale.id, section, kind, source?.raw, source?.text, target?.raw];
  parts.push(target?.text, sourceNow);
  for (const [id, text] of others) parts.push(id, text);
  return parts.map((part) => part ?? '\u0001').join('\0');
}

function moved<Rule>(said: readonly SaidFault<Rule>[], by: number): readonly SaidFault<Rule>[] {
  if (by === 0 || said.length === 0) return said;
  return said.map(({ rule, fault }) => {
    const { start, end, edit } = fault;
    const there = { ...fault, start: start + by, end: end + by };
    if (!edit) return { rule, fault: there };
    return { rule, fault: { ...there, edit: { ...edit, start: edit.start + by, end: edit.end + by } } };
  });
}
