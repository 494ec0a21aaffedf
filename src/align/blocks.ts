import { bestBeads, type Shape } from './beads.ts';
import { type Evidence, evidenceBetween, type Model } from './evidence.ts';
import type { PlainTest } from './plain.ts';
import { type Region, regions } from './regions.ts';
import { strays } from './strays.ts';
import type { Line, PageUnits, Unit } from './units.ts';

/** Blocks of two pages that say the same thing, as indexes; one side may be empty. */
export interface BlockBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Probability that the alignment gives it, before calibration. */
  readonly posterior: number;
  /** straight: block by block in a section that is the same on both sides · path: by dynamic programming · moved: out of order */
  readonly how: 'straight' | 'path' | 'moved';
}

/** Logarithms of how often blocks are kept, lost, merged and split in translations; untuned orders of magnitude. */
const shapes: readonly Shape[] = [
  { a: 1, b: 1, prior: 0 },
  { a: 1, b: 0, prior: -4 },
  { a: 0, b: 1, prior: -4 },
  { a: 1, b: 2, prior: -5 },
  { a: 2, b: 1, prior: -5 },
  { a: 2, b: 2, prior: -8, crossed: true },
  { a: 1, b: 3, prior: -8 },
  { a: 3, b: 1, prior: -8 },
];
/** A moved block must speak for itself: at least this much, and this much per word. */
const LEAST_MOVED = 3;
const LEAST_MOVED_PER_WORD = 0.25;
const OTHER_SECTION = -3;
/** How probable a pair is that only its place speaks for. */
const GAP_POSTERIOR = 0.3;
/** Headings are rarely merged with what follows. */
const HEADING_MERGED = -1;
const CROSSED_LITERAL = -1.5;
const MOST_CROSSED = 4;

/**
 * Aligns the blocks of two pages. Sections with the same key are matched first; a section whose blocks are of the
 * same kinds and plainly fit is taken block by block, any other by dynamic programming; what is left over on both
 * sides is matched wherever it has gone.
 * @returns beads in the order of their first source block; those without source behind the target's neighbour
 */
export function alignBlocks(source: PageUnits, target: PageUnits, model: Model, plain: PlainTest): BlockBead[] {
  const beads = regions(source.lines, target.lines).flatMap((region) =>
    alignRegion(source.lines, target.lines, region, model, plain),
  );
  const all = pairGaps(source.lines, target.lines, rejoinMoved(source.lines, target.lines, beads, model));
  return inOrder(all.flatMap((bead) => blockBeads(bead, source, target)));
}

/** Like a block bead, with indexes of lines. */
type LineBead = BlockBead;

function alignRegion(
  source: readonly Line[],
  target: readonly Line[],
  { i, n, j, m }: Region,
  model: Model,
  plain: PlainTest,
): LineBead[] {
  const a = source.slice(i, i + n);
  const b = target.slice(j, j + m);
  if (n === m && a.every((line, k) => sameForm(line, b[k]!)) && plain(unitsOf(a), unitsOf(b))) {
    return a.map((_, k) => ({ source: [i + k], target: [j + k], posterior: 1, how: 'straight' as const }));
  }
  const evidence = evidenceBetween(unitsOf(a), unitsOf(b), model);
  const form = (x: number, some: number, y: number, others: number): number => formScore(a, x, some, b, y, others);
  return bestBeads(n, m, evidence, shapes, form).flatMap(({ posterior, ...bead }): LineBead[] => {
    const source = range(i + bead.i, bead.a);
    const target = range(j + bead.j, bead.b);
    if (!bead.crossed) return [{ source, target, posterior, how: 'path' }];
    return source.map((line, k) => ({ source: [line], target: [target[1 - k]!], posterior, how: 'moved' }));
  });
}

function unitsOf(lines: readonly Line[]): Unit[] {
  return lines.map((line) => line.unit);
}

function sameForm(a: Line, b: Line): boolean {
  return a.kind === b.kind && a.count === b.count;
}

/** How much the forms of lines speak against being the same; -Infinity: they cannot be merged. */
function formScore(a: readonly Line[], x: number, some: number, b: readonly Line[], y: number, others: number): number {
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

/** Joins what is left over on both sides, best match first, wherever it stands. */
function rejoinMoved(
  source: readonly Line[],
  target: readonly Line[],
  beads: readonly LineBead[],
  model: Model,
): readonly LineBead[] {
  const lost = beads.filter((bead) => bead.target.length === 0);
  const added = beads.filter((bead) => bead.source.length === 0);
  if (lost.length === 0 || added.length === 0) return beads;
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
      const form = pairScore(a, b) + crossedScore(a.unit, b.unit);
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
function pairGaps(source: readonly Line[], target: readonly Line[], beads: readonly LineBead[]): readonly LineBead[] {
  if (!beads.some((bead) => bead.source.length === 0) || !beads.some((bead) => bead.target.length === 0)) return beads;
  const bySource = new Map(beads.flatMap((bead) => bead.source.map((i) => [i, bead] as const)));
  const byTarget = new Map(beads.flatMap((bead) => bead.target.map((j) => [j, bead] as const)));
  const alone = (bead: LineBead | undefined): boolean => bead !== undefined && bead.source.length + bead.target.length === 1;
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

/** The blocks of a line bead: cells of one row by their columns, everything else as it stands. */
function blockBeads(bead: LineBead, source: PageUnits, target: PageUnits): BlockBead[] {
  const { posterior, how } = bead;
  if (bead.source.length === 1 && bead.target.length === 1) {
    const [a, b] = [source.lines[bead.source[0]!]!, target.lines[bead.target[0]!]!];
    if (a.count === 1 && b.count === 1) return [{ source: [a.first], target: [b.first], posterior, how }];
  }
  const from = bead.source.flatMap((i) => blocksOf(source.lines[i]!));
  const to = bead.target.flatMap((j) => blocksOf(target.lines[j]!));
  const row = bead.source.length === 1 && bead.target.length === 1 && from.length + to.length > 2;
  if (!row) {
    if (from.length > 0 && to.length > 0) return [{ source: from, target: to, posterior, how }];
    return [
      ...from.map((i) => ({ source: [i], target: [], posterior, how })),
      ...to.map((j) => ({ source: [], target: [j], posterior, how })),
    ];
  }
  const columns = new Set([...from.map((i) => columnOf(source, i)), ...to.map((j) => columnOf(target, j))]);
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => ({
      source: from.filter((i) => columnOf(source, i) === column),
      target: to.filter((j) => columnOf(target, j) === column),
      posterior,
      how,
    }));
}

function columnOf(page: PageUnits, block: number): number {
  return page.page.blocks[block]!.column;
}

function blocksOf(line: Line): number[] {
  return range(line.first, line.count);
}

/** Beads by source; one without source behind the bead that holds the target block before its own. */
function inOrder(beads: readonly BlockBead[]): BlockBead[] {
  const sorted = beads.filter((bead) => bead.source.length > 0).sort((a, b) => a.source[0]! - b.source[0]!);
  const added = beads.filter((bead) => bead.source.length === 0).sort((a, b) => a.target[0]! - b.target[0]!);
  if (added.length === 0) return sorted;
  const holder = new Map(sorted.flatMap((bead) => bead.target.map((j) => [j, bead] as const)));
  const followers = new Map<BlockBead | undefined, BlockBead[]>();
  for (const bead of added) {
    let before = bead.target[0]! - 1;
    while (before >= 0 && !holder.has(before)) before -= 1;
    const neighbour = holder.get(before);
    followers.set(neighbour, [...(followers.get(neighbour) ?? []), bead]);
  }
  return [...(followers.get(undefined) ?? []), ...sorted.flatMap((bead) => [bead, ...(followers.get(bead) ?? [])])];
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => from + k);
}
