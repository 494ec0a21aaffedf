import type { Knowledge } from '../../src/check/knowledge.ts';
import type { CheckedRow, RowRule } from '../../src/check/row-rule.ts';
import { random } from '../align/random.ts';
import type { CorpusRow } from './corpus-rows.ts';
import type { Planted, Planter } from './planter.ts';

/** How many planted faults were found. */
export interface Recall {
  readonly planted: number;
  readonly found: number;
  /** Some that were not. */
  readonly missed: readonly string[];
}

/** So many faults of each rule. */
const PLANTED = 500;
const MOST_TRIES = 200_000;

/** Plants faults in rows in which the rule finds none, taken at random, the same each time, and looks for them. */
export function recallOf(rule: RowRule, plant: Planter, rows: readonly CorpusRow[], knowledge: Knowledge): Recall {
  const next = random(rule.id.length * 7919 + rule.id.charCodeAt(0));
  let [planted, found] = [0, 0];
  const missed: string[] = [];
  for (let tries = 0; tries < MOST_TRIES && planted < PLANTED; tries++) {
    const { row } = rows[Math.floor(next() * rows.length)]!;
    if (!isPlain(row)) continue;
    const fault = plant(row, next, knowledge);
    if (!fault || fault.target.text === row.target!.text || rule.check(row, knowledge).length > 0) continue;
    planted += 1;
    if (isFound(rule, { ...row, target: fault.target }, fault, knowledge)) found += 1;
    else if (missed.length < 20) missed.push(`${row.locale.id}: ${row.source!.text} → ${fault.target.text}`);
  }
  return { planted, found, missed };
}

function isFound(rule: RowRule, row: CheckedRow, { start, end }: Planted, knowledge: Knowledge): boolean {
  return rule.check(row, knowledge).some((fault) => fault.start <= end && fault.end >= start);
}

/** Faults are planted in plain text: what stands in the file is what is read. */
function isPlain({ source, target, kind }: CheckedRow): boolean {
  return (
    source !== null && target !== null && kind !== 'html' && target.raw === target.text && source.text !== target.text
  );
}
