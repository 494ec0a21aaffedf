import { MOST_CELLS } from './beads.ts';
import type { BlockBead } from './block-bead.ts';
import { type Evidence, evidenceBetween, type Model } from './evidence.ts';
import { formScore, sameForm } from './line-form.ts';
import type { Line, Unit } from './units.ts';

/** Like a block bead, with indexes of lines. */
export type LineBead = BlockBead;

/** A moved block must speak for itself: at least this much, and this much per word. */
const LEAST_MOVED = 3;
const LEAST_MOVED_PER_WORD = 0.25;
const OTHER_SECTION = -3;
/** How probable a pair is that only its place speaks for. */
const GAP_POSTERIOR = 0.3;

/** Joins what is left over on both sides, best match first, wherever it stands. */
export function rejoinMoved(
  source: readonly Line[],
  target: readonly Line[],
  beads: readonly LineBead[],
  model: Model,
): readonly LineBead[] {
  const lost = beads.filter((bead) => bead.target.length === 0);
  const added = beads.filter((bead) => bead.source.length === 0);
  if (lost.length === 0 || added.length === 0 || lost.length * added.length > MOST_CELLS) return beads;
  const from = lost.map((bead) => source[bead.source[0]!]!);
  const to = added.map((bead) => target[bead.target[0]!]!);
  const evidence = evidenceBetween(unitsOf(from), unitsOf(to), model);
  const gone = new Set<LineBead>();
  const moved: LineBead[] = [];
  for (const { x, y } of candidates(from, to, evidence)) {
    if (gone.has(lost[x]!) || gone.has(added[y]!)) continue;
    gone.add(lost[x]!).add(added[y]!);
    moved.push({ source: lost[x]!.source, target: added[y]!.target, posterior: 0.9, how: 'moved' });
  }
  return [...beads.filter((bead) => !gone.has(bead)), ...moved];
}

interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly score: number;
}

function candidates(from: readonly Line[], to: readonly Line[], evidence: Evidence): Candidate[] {
  const found: Candidate[] = [];
  for (const [x, a] of from.entries()) {
    for (const [y, b] of to.entries()) {
      const elsewhere = a.section === b.section ? 0 : OTHER_SECTION;
      const form = formScore(from, x, 1, to, y, 1);
      const score = Math.round((evidence.score(x, 1, y, 1) + form + elsewhere) * 1024) / 1024;
      if (score >= LEAST_MOVED && evidence.words(x, 1, y, 1) >= LEAST_MOVED_PER_WORD) found.push({ x, y, score });
    }
  }
  return found.sort((p, q) => q.score - p.score || Math.abs(p.x - p.y) - Math.abs(q.x - q.y) || p.x + p.y - q.x - q.y);
}

/**
 * Pairs what stands alone in the same gap between neighbours, where both sides have as many lines of the same kinds there:
 * rather strange translations than none.
 */
export function pairGaps(
  source: readonly Line[],
  target: readonly Line[],
  beads: readonly LineBead[],
): readonly LineBead[] {
  if (!beads.some((bead) => bead.source.length === 0) || !beads.some((bead) => bead.target.length === 0)) return beads;
  const bySource = new Map(beads.flatMap((bead) => bead.source.map((i) => [i, bead] as const)));
  const byTarget = new Map(beads.flatMap((bead) => bead.target.map((j) => [j, bead] as const)));
  const alone = (bead: LineBead | undefined): boolean =>
    bead !== undefined && bead.source.length + bead.target.length === 1;
  const gone = new Set<LineBead>();
  const pairs: LineBead[] = [];
  for (let i = 0; i < source.length; i++) {
    if (!alone(bySource.get(i)) || alone(bySource.get(i - 1))) continue;
    const j = i === 0 ? 0 : Math.max(...bySource.get(i - 1)!.target) + 1;
    let count = 0;
    while (alone(bySource.get(i + count)) && alone(byTarget.get(j + count))) {
      if (!sameForm(source[i + count]!, target[j + count]!)) break;
      count += 1;
    }
    if (count === 0 || bySource.get(i + count) !== byTarget.get(j + count) || alone(byTarget.get(j - 1))) continue;
    for (let k = 0; k < count; k++) {
      gone.add(bySource.get(i + k)!).add(byTarget.get(j + k)!);
      pairs.push({ source: [i + k], target: [j + k], posterior: GAP_POSTERIOR, how: 'path' });
    }
  }
  return pairs.length === 0 ? beads : [...beads.filter((bead) => !gone.has(bead)), ...pairs];
}

function unitsOf(lines: readonly Line[]): Unit[] {
  return lines.map((line) => line.unit);
}
