import { hash } from 'node:crypto';
import type { CheckedRow, RowFault } from './row-rule.ts';

/** A fault of a row, with the rule that said it. */
export interface SaidFault<Rule> {
  readonly rule: Rule;
  readonly fault: RowFault;
}

/**
 * What was said about rows, for the next one that reads the same: documentation says most things many times. Rules know
 * nothing but the row, so that what they say depends on its words, not on its place.
 */
export class RowMemo<Rule> {
  private readonly known = new Map<string, { readonly start: number; readonly said: readonly SaidFault<Rule>[] }>();

  /** What `judge` says of the row, or said of one like it. */
  of(row: CheckedRow, judge: () => SaidFault<Rule>[]): readonly SaidFault<Rule>[] {
    const { target } = row;
    if (!target) return judge();
    const key = hash('sha1', wordsOf(row), 'base64');
    const found = this.known.get(key);
    if (found) return moved(found.said, target.start - found.start);
    const said = judge();
    this.known.set(key, { start: target.start, said });
    return said;
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
