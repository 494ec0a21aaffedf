import { type Lengths, lengthScore } from './lengths.ts';
import type { Lexicon, Table } from './lexicon.ts';
import type { Unit } from './units.ts';

/** Everything learnt about two languages. */
export interface Model {
  readonly lexicon: Lexicon;
  readonly lengths: Lengths;
  /** Share of literals that the other side has as well. */
  readonly literalsKept: number;
  /** By token: 1 where it should be the same in every language. */
  readonly literal: readonly number[];
}

/** How well runs of units of two texts fit; 0 for what says nothing, in units of the natural logarithm. */
export interface Evidence {
  /** Source units from `i` (`a` of them) against target units from `j` (`b` of them), a and b at least 1. */
  score(i: number, a: number, j: number, b: number): number;
  /** The part of the score that comes from words, per token. */
  words(i: number, a: number, j: number, b: number): number;
}

/** Share of tokens that nothing on the other side explains. */
const UNEXPLAINED = 0.25;
/** No single token decides. */
const MOST_ODDS = 150;
/** How often a literal, or any other token, is taken over as it is. */
const LITERAL_KEPT = 0.6;
const WORD_KEPT = 0.15;

/** Collects evidence between all units of two texts; costs (tokens of one) × (units of the other) cells. */
export function evidenceBetween(source: readonly Unit[], target: readonly Unit[], model: Model): Evidence {
  const { lexicon, lengths } = model;
  const forward = explained(source, target, lexicon.forward, lexicon.backward, lexicon.targetShare, model);
  const backward = explained(target, source, lexicon.backward, lexicon.forward, lexicon.sourceShare, model);
  const lengthOf = (units: readonly Unit[], from: number, count: number): number => {
    let sum = 0;
    for (let i = from; i < from + count; i++) sum += units[i]!.length;
    return sum;
  };
  const lexical = (i: number, a: number, j: number, b: number): number =>
    (forward(i, a, j, b) + backward(j, b, i, a)) / 2;
  const fresh = (i: number, a: number, j: number, b: number): number =>
    lexical(i, a, j, b) + lengthScore(lengthOf(source, i, a), lengthOf(target, j, b), lengths);
  const single = new Float64Array(source.length * target.length).fill(Number.NaN);
  return {
    score(i, a, j, b) {
      if (a !== 1 || b !== 1) return fresh(i, a, j, b);
      const at = i * target.length + j;
      const known = single[at]!;
      if (!Number.isNaN(known)) return known;
      single[at] = fresh(i, 1, j, 1);
      return single[at]!;
    },
    words(i, a, j, b) {
      const tokens = tokenCount(source, i, a) + tokenCount(target, j, b);
      return (2 * lexical(i, a, j, b)) / Math.max(1, tokens);
    },
  };
}

function tokenCount(units: readonly Unit[], from: number, count: number): number {
  let sum = 0;
  for (let i = from; i < from + count; i++) sum += units[i]!.tokens.length;
  return sum;
}

/** How well the tokens of `made` are explained by the units of `given`: a function of two ranges. */
function explained(
  given: readonly Unit[],
  made: readonly Unit[],
  table: Table,
  opposite: Table,
  share: Float64Array,
  { literal, literalsKept }: Model,
): (i: number, a: number, j: number, b: number) => number {
  const starts = new Int32Array(made.length + 1);
  for (let j = 0; j < made.length; j++) starts[j + 1] = starts[j]! + made[j]!.tokens.length;
  const width = starts[made.length]!;
  const tokens = new Int32Array(width);
  for (let j = 0; j < made.length; j++) tokens.set(made[j]!.tokens, starts[j]!);
  const probability = new Float64Array(given.length * width);
  const reach = scratch(share.length);
  for (let i = 0; i < given.length; i++)
    fillRow(probability.subarray(i * width, (i + 1) * width), given[i]!, tokens, table, literal, reach);
  const known = (token: number): boolean =>
    literal[token] === 1 || opposite.rowStart[token + 1]! > opposite.rowStart[token]!;
  return (i, a, j, b) => {
    const producers = tokenCount(given, i, a) + 1;
    let sum = 0;
    // A product of up to this many factors stays in range; one logarithm then does for all of them.
    let product = 1;
    for (let k = starts[j]!; k < starts[j + b]!; k++) {
      let p = 0;
      for (let row = i; row < i + a; row++) p += probability[row * width + k]!;
      const token = tokens[k]!;
      if (p === 0 && !known(token)) continue;
      const unexplained = literal[token] === 1 ? 1 - literalsKept : UNEXPLAINED;
      product *= Math.min(MOST_ODDS, unexplained + ((1 - unexplained) * p) / producers / share[token]!);
      if (product > 1e200 || product < 1e-200) {
        sum += Math.log(product);
        product = 1;
      }
    }
    return sum + Math.log(product);
  };
}

function fillRow(
  row: Float64Array,
  unit: Unit,
  tokens: Int32Array,
  table: Table,
  literal: readonly number[],
  reach: Float64Array,
): void {
  const { rowStart, tokens: made, probabilities } = table;
  for (const s of unit.tokens) {
    let itself = literal[s] === 1 ? LITERAL_KEPT : WORD_KEPT;
    for (let at = rowStart[s]!; at < rowStart[s + 1]!; at++) {
      if (made[at] === s) itself = Math.max(itself, probabilities[at]!);
      else reach[made[at]!]! += probabilities[at]!;
    }
    reach[s]! += itself;
  }
  for (let k = 0; k < tokens.length; k++) row[k] = reach[tokens[k]!]!;
  for (const s of unit.tokens) {
    reach[s] = 0;
    for (let at = rowStart[s]!; at < rowStart[s + 1]!; at++) reach[made[at]!] = 0;
  }
}

let shared = new Float64Array(0);

/** A zeroed array that is zeroed again after each use: one for all, since evidence is gathered a row at a time. */
function scratch(size: number): Float64Array {
  if (shared.length < size) shared = new Float64Array(size);
  return shared;
}
