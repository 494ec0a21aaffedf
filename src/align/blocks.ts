import { bestBeads, type Shape } from './beads.ts';
import type { BlockBead } from './block-bead.ts';
import { evidenceBetween, type Model } from './evidence.ts';
import { type LineBead, pairGaps, rejoinMoved } from './leftovers.ts';
import { formScore, sameForm } from './line-form.ts';
import type { PlainTest } from './plain.ts';
import { type Region, regions } from './regions.ts';
import type { Line, PageUnits, Unit } from './units.ts';

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

/** The blocks of a line bead: cells of one row by their columns, everything else as it stands. */
function blockBeads(bead: LineBead, source: PageUnits, target: PageUnits): BlockBead[] {
  const { posterior, how } = bead;
  if (bead.source.length === 1 && bead.target.length === 1) {
    const [a, b] = [source.lines[bead.source[0]!]!, target.lines[bead.target[0]!]!];
    if (sameColumns(source, a, target, b)) {
      return range(0, a.count).map((k) => ({ source: [a.first + k], target: [b.first + k], posterior, how }));
    }
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

/** Whether two lines are of one block each, or rows of a table with cells in the same columns. */
function sameColumns(source: PageUnits, a: Line, target: PageUnits, b: Line): boolean {
  if (a.count !== b.count) return false;
  if (a.count === 1) return true;
  for (let k = 0; k < a.count; k++) if (source.columns[a.first + k] !== target.columns[b.first + k]) return false;
  return true;
}

function columnOf({ columns }: PageUnits, block: number): number {
  return columns[block]!;
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
