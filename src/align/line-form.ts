import { strays } from './strays.ts';
import type { Line, Unit } from './units.ts';

/** Headings are rarely merged with what follows. */
const HEADING_MERGED = -1;
const CROSSED_LITERAL = -1.5;
const MOST_CROSSED = 4;

/** Whether two lines are of one kind, rows of as many cells. */
export function sameForm(a: Line, b: Line): boolean {
  return a.kind === b.kind && a.count === b.count;
}

/** How much the forms of lines speak against being the same; -Infinity: they cannot be merged. */
export function formScore(
  a: readonly Line[],
  x: number,
  some: number,
  b: readonly Line[],
  y: number,
  others: number,
): number {
  if (some === 1 && others === 1) return pairScore(a[x]!, b[y]!) + crossedScore(a[x]!.unit, b[y]!.unit);
  let best = Number.NEGATIVE_INFINITY;
  let headings = 0;
  for (let p = x; p < x + some; p++) {
    for (let q = y; q < y + others; q++) {
      if (!mergeable(a[p]!, b[q]!)) return Number.NEGATIVE_INFINITY;
      best = Math.max(best, pairScore(a[p]!, b[q]!));
      if (a[p]!.kind === 'heading' || b[q]!.kind === 'heading') headings = HEADING_MERGED;
    }
  }
  return best + headings;
}

/** Literals that each side has for itself are likely to stand for others: two like lines about two elements. */
function crossedScore(a: Unit, b: Unit): number {
  const { lost, added } = strays(a.literals, b.literals);
  return CROSSED_LITERAL * Math.min(lost, added, MOST_CROSSED);
}

/** Code stays whole, and rows of tables are not merged with rows. */
function mergeable(a: Line, b: Line): boolean {
  return a.kind !== 'code' && b.kind !== 'code' && !(a.kind === 'cell' && b.kind === 'cell');
}

function pairScore(a: Line, b: Line): number {
  if (a.kind === b.kind) return a.count === b.count ? 0 : -1;
  if (a.kind === 'code' || b.kind === 'code') return -10;
  return a.kind === 'cell' || b.kind === 'cell' || a.kind === 'heading' || b.kind === 'heading' ? -4 : -2;
}
