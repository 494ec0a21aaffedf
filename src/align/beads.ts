import type { Evidence } from './evidence.ts';

/** Neighbouring units of two texts that say the same thing; one side may have none. */
export interface Bead {
  readonly i: number;
  readonly a: number;
  readonly j: number;
  readonly b: number;
  readonly score: number;
  readonly crossed: boolean;
  /** Probability among all ways to align the two texts, 0 to 1. */
  readonly posterior: number;
}

/** How many units a bead has on each side, and the logarithm of how likely that is beforehand. */
export interface Shape {
  readonly a: number;
  readonly b: number;
  readonly prior: number;
  /** Two units on each side that have changed places. */
  readonly crossed?: true;
}

/** Further evidence for source units from `i` (`a` of them) against target units from `j` (`b` of them). */
export type Extra = (i: number, a: number, j: number, b: number) => number;

/** Texts with more pairs of units than this are cut before they are aligned: time and memory grow with the pairs. */
export const MOST_CELLS = 100_000;

/** Scores are compared on a grid, so that rounding never decides between equals. */
const GRID = 2 ** 20;
/** Of equals the one nearer to its place is taken: a rule that is the same from both sides. */
const NEAR = 2 ** -13;

/**
 * The best monotone sequence of beads that covers two texts, by dynamic programming, and how probable each of its beads
 * is by the forward–backward algorithm. Earlier shapes win where scores are equal.
 * @param extra further evidence for a bead that has both sides; -Infinity where it cannot be
 */
export function bestBeads(
  n: number,
  m: number,
  evidence: Evidence,
  shapes: readonly Shape[],
  extra: Extra = () => 0,
): Bead[] {
  const lattice = fill(n, m, evidence, shapes, extra);
  const before = totals(lattice);
  const after = totalsToEnd(lattice);
  const whole = before[before.length - 1]!;
  const beads: Bead[] = [];
  const { width, best } = lattice;
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const at = i * width + j;
    const shape = best[at]!;
    const { a, b, crossed = false } = shapes[shape]!;
    const score = lattice.scores[at * shapes.length + shape]!;
    const from = (i - a) * width + (j - b);
    const posterior = Math.min(1, Math.exp(before[from]! + score + after[at]! - whole));
    beads.push({ i: i - a, a, j: j - b, b, score, crossed, posterior });
    i -= a;
    j -= b;
  }
  return beads.reverse();
}

interface Lattice {
  readonly width: number;
  readonly shapes: readonly Shape[];
  /** By cell and shape: the score of the bead that ends there; -Infinity: it does not fit in. */
  readonly scores: Float64Array;
  /** By cell: the shape of the best path's last bead. */
  readonly best: Int8Array;
}

function fill(n: number, m: number, evidence: Evidence, shapes: readonly Shape[], extra: Extra): Lattice {
  const width = m + 1;
  const total = new Float64Array((n + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const best = new Int8Array((n + 1) * width).fill(-1);
  const scores = new Float64Array((n + 1) * width * shapes.length).fill(Number.NEGATIVE_INFINITY);
  total[0] = 0;
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      const at = i * width + j;
      for (let shape = 0; shape < shapes.length; shape++) {
        const { a, b, prior, crossed } = shapes[shape]!;
        if (a > i || b > j) continue;
        const before = total[at - a * width - b]!;
        if (before === Number.NEGATIVE_INFINITY) continue;
        const fit = crossed
          ? fitOf(i - 2, 1, j - 1, 1, evidence, extra) + fitOf(i - 1, 1, j - 2, 1, evidence, extra)
          : fitOf(i - a, a, j - b, b, evidence, extra);
        if (fit === Number.NEGATIVE_INFINITY) continue;
        const score = Math.round((prior + fit) * GRID) / GRID;
        scores[at * shapes.length + shape] = score;
        if (before + score > total[at]!) {
          total[at] = before + score;
          best[at] = shape;
        }
      }
    }
  }
  return { width, shapes, scores, best };
}

function fitOf(i: number, a: number, j: number, b: number, evidence: Evidence, extra: Extra): number {
  if (a === 0 || b === 0) return 0;
  const more = extra(i, a, j, b);
  if (more === Number.NEGATIVE_INFINITY) return more;
  return evidence.score(i, a, j, b) + more - NEAR * Math.abs(2 * (i - j) + a - b);
}

/** By cell: the logarithm of the sum of all paths from the start. */
function totals({ width, shapes, scores, best }: Lattice): Float64Array {
  const sum = new Float64Array(best.length).fill(Number.NEGATIVE_INFINITY);
  sum[0] = 0;
  for (let at = 1; at < sum.length; at++) {
    for (let shape = 0; shape < shapes.length; shape++) {
      const score = scores[at * shapes.length + shape]!;
      if (score === Number.NEGATIVE_INFINITY) continue;
      const { a, b } = shapes[shape]!;
      sum[at] = logAdd(sum[at]!, sum[at - a * width - b]! + score);
    }
  }
  return sum;
}

/** By cell: the logarithm of the sum of all paths to the end. */
function totalsToEnd({ width, shapes, scores, best }: Lattice): Float64Array {
  const sum = new Float64Array(best.length).fill(Number.NEGATIVE_INFINITY);
  sum[sum.length - 1] = 0;
  for (let at = sum.length - 1; at > 0; at--) {
    for (let shape = 0; shape < shapes.length; shape++) {
      const score = scores[at * shapes.length + shape]!;
      if (score === Number.NEGATIVE_INFINITY) continue;
      const { a, b } = shapes[shape]!;
      const from = at - a * width - b;
      sum[from] = logAdd(sum[from]!, sum[at]! + score);
    }
  }
  return sum;
}

function logAdd(x: number, y: number): number {
  if (x === Number.NEGATIVE_INFINITY) return y;
  if (y === Number.NEGATIVE_INFINITY) return x;
  return x > y ? x + Math.log1p(Math.exp(y - x)) : y + Math.log1p(Math.exp(x - y));
}
