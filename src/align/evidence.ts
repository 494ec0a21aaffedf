import { type Direction, explainedBy, explainedRuns } from './explained.ts';
import { type Lengths, lengthScore } from './lengths.ts';
import type { Lexicon } from './lexicon.ts';
import type { Unit } from './units.ts';

/** Everything learnt about two languages. */
export interface Model {
  readonly forward: Direction;
  readonly backward: Direction;
  readonly lengths: Lengths;
}

/** How well runs of units of two texts fit; 0 for what says nothing, in units of the natural logarithm. */
export interface Evidence {
  /** Source units from `i` (`a` of them) against target units from `j` (`b` of them), a and b at least 1. */
  score(i: number, a: number, j: number, b: number): number;
  /** The part of the score that comes from words, per token. */
  words(i: number, a: number, j: number, b: number): number;
}

const TRACE = 2 ** -18;

/** A model of what was learnt; `literal` and `literalsKept` as in `Direction`. */
export function modelOf(lexicon: Lexicon, lengths: Lengths, literal: readonly number[], literalsKept: number): Model {
  const { forward, backward, sourceShare, targetShare } = lexicon;
  return {
    forward: { table: forward, opposite: backward, share: targetShare, literal, literalsKept },
    backward: { table: backward, opposite: forward, share: sourceShare, literal, literalsKept },
    lengths,
  };
}

/** Collects evidence between all units of two texts. */
export function evidenceBetween(source: readonly Unit[], target: readonly Unit[], model: Model): Evidence {
  const a = source.map((unit) => unit.tokens);
  const b = target.map((unit) => unit.tokens);
  const forward = explainedRuns(a, b, model.forward);
  const backward = explainedRuns(b, a, model.backward);
  const lexical = (i: number, n: number, j: number, m: number): number =>
    (forward(i, n, j, m) + backward(j, m, i, n)) / 2;
  const fresh = (i: number, n: number, j: number, m: number): number =>
    joint(lexical(i, n, j, m), sum(source, i, n, lengthOf), sum(target, j, m, lengthOf), model.lengths);
  const single = new Float64Array(source.length * target.length).fill(Number.NaN);
  return {
    score(i, n, j, m) {
      if (n !== 1 || m !== 1) return fresh(i, n, j, m);
      const at = i * target.length + j;
      const known = single[at]!;
      if (!Number.isNaN(known)) return known;
      single[at] = fresh(i, 1, j, 1);
      return single[at]!;
    },
    words: (i, n, j, m) =>
      (2 * lexical(i, n, j, m)) / Math.max(1, sum(source, i, n, tokensIn) + sum(target, j, m, tokensIn)),
  };
}

/** The part of the score of two texts that comes from words, per token, without looking at any other pairing. */
export function wordsOf(source: readonly Unit[], target: readonly Unit[], model: Model): number {
  const a = joined(source);
  const b = joined(target);
  const both = explainedBy(a, b, model.forward) + explainedBy(b, a, model.backward);
  return both / Math.max(1, a.length + b.length);
}

/** Words and lengths together; of equal words those of longer texts say a trace more, so that ties are rare. */
function joint(words: number, a: number, b: number, lengths: Lengths): number {
  return words + lengthScore(a, b, lengths) + TRACE * Math.min(1000, a + b);
}

function joined(units: readonly Unit[]): readonly number[] {
  return units.length === 1 ? units[0]!.tokens : units.flatMap((unit) => unit.tokens);
}

function lengthOf(unit: Unit): number {
  return unit.length;
}

function tokensIn(unit: Unit): number {
  return unit.tokens.length;
}

function sum(units: readonly Unit[], from: number, count: number, of: (unit: Unit) => number): number {
  let total = 0;
  for (let i = from; i < from + count; i++) total += of(units[i]!);
  return total;
}
