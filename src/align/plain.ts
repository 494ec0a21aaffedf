import { type Model, wordsOf } from './evidence.ts';
import { PairTable } from './pair-table.ts';
import type { Unit } from './units.ts';

/** Whether two runs of as many units plainly fit one by one, so that no other pairing need be looked at. */
export type PlainTest = (source: readonly Unit[], target: readonly Unit[]) => boolean;

/**
 * How much words must say, per token, for a pair to be taken as it stands. On the development gold no such pair in a
 * page without planted noise was wrong (of 194,000).
 */
const PLAIN_PER_WORD = 0.4;

/** Takes every pair as it stands: what to do before anything is known. */
export const trusting: PlainTest = () => true;

/** The test under a model. It remembers its answers: most pairs of units are met many times. */
export function plainTest(model: Model): PlainTest {
  const known = new PairTable<boolean>();
  const isPlain = (source: Unit, target: Unit): boolean =>
    source === target ||
    (known.get(source, target) ?? known.set(source, target, wordsOf([source], [target], model) >= PLAIN_PER_WORD));
  return (source, target) => source.every((unit, k) => isPlain(unit, target[k]!)) && !literalsStray(source, target);
}

/** Whether a literal that one side of a pair lacks stands in another pair, alone as well: the two may have changed places. */
function literalsStray(source: readonly Unit[], target: readonly Unit[]): boolean {
  const lost = new Set<number>();
  const added = new Set<number>();
  for (const [k, unit] of source.entries()) {
    difference(unit.literals, target[k]!.literals, lost);
    difference(target[k]!.literals, unit.literals, added);
  }
  for (const token of lost) if (added.has(token)) return true;
  return false;
}

/** Adds the members of one sorted list that another lacks. */
function difference(list: readonly number[], other: readonly number[], into: Set<number>): void {
  let at = 0;
  for (const token of list) {
    while (at < other.length && other[at]! < token) at += 1;
    if (other[at] !== token) into.add(token);
  }
}
