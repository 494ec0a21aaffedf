import type { UnitPair } from './lexicon.ts';

/** How long a translation is: Gale and Church (1993), measured on the corpus at hand. */
export interface Lengths {
  /** Target characters for one source character. */
  readonly ratio: number;
  /** Variance of the target's length for one source character. */
  readonly variance: number;
}

/** Gale and Church's variance; where little is known it is the answer. */
const USUAL: Lengths = { ratio: 1, variance: 6.8 };
const ENOUGH = 30;

/** Each pair counts, however often it is given. */
export function learnLengths(pairs: readonly UnitPair[]): Lengths {
  if (pairs.length < ENOUGH) return USUAL;
  let source = 0;
  let target = 0;
  for (const [s, t] of pairs) {
    source += s.length;
    target += t.length;
  }
  const ratio = target / source;
  let squares = 0;
  // Symmetric in both sides, so that swapping them changes nothing.
  for (const [s, t] of pairs) squares += (t.length / Math.sqrt(ratio) - s.length * Math.sqrt(ratio)) ** 2;
  const variance = (2 * squares) / (source * Math.sqrt(ratio) + target / Math.sqrt(ratio));
  return { ratio, variance: Math.max(0.5, variance) };
}

/** Log of how much more likely two lengths are for a translation than for any two texts; at most about 1. */
export function lengthScore(source: number, target: number, { ratio, variance }: Lengths): number {
  const a = source * Math.sqrt(ratio);
  const b = target / Math.sqrt(ratio);
  const deviation = (b - a) ** 2 / (variance * 0.5 * (a + b) + 4);
  return Math.max(-5, 1 - 0.5 * deviation);
}
