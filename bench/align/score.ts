import type { GoldPage, MarkedText } from './gold.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A row to be judged: stretches of both texts, and how sure the aligner is. */
export interface JudgedRow {
  readonly source: readonly Range[];
  readonly target: readonly Range[];
  readonly confidence: number;
}

export interface Tally {
  rows: number;
  strictRows: number;
  soundRows: number;
  pairs: number;
  strictPairs: number;
  soundPairs: number;
}

/** A row with the verdict on it; rows that touch no gold pair, or have one side only, are not judged. */
export interface Judgement {
  readonly row: JudgedRow;
  /** Its place among the rows given. */
  readonly index: number;
  /** How many gold pairs its source touches. */
  readonly pairs: number;
  readonly sound: boolean;
  readonly strict: boolean;
  /** Whether it touches a block of several sentences. */
  readonly several: boolean;
}

export interface Verdicts {
  readonly all: Tally;
  readonly several: Tally;
  readonly judged: readonly Judgement[];
}

const MOST_PAIRS = 3;

/**
 * Judges the rows of one page.
 * strict: both sides are one and the same gold pair, whole. sound: both sides touch the same gold pairs, three at most.
 * A pair is found strictly if a strict row is it, soundly if all its letters on both sides stand in sound rows.
 * @param several gold pairs in blocks of several
 */
export function judge(page: GoldPage, rows: readonly JudgedRow[], several: ReadonlySet<number>): Verdicts {
  const sizes = [page.source, page.target].map((side) => letterCounts(side, page.pairs));
  const inSound = [new Int32Array(page.pairs), new Int32Array(page.pairs)];
  const strictly = new Uint8Array(page.pairs);
  const judged: Judgement[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.source.length === 0 || row.target.length === 0) continue;
    const touched = [touch(page.source, row.source), touch(page.target, row.target)] as const;
    if (touched[0].size === 0 && touched[1].size === 0) continue;
    const same = touched[0].size === touched[1].size && [...touched[0].keys()].every((id) => touched[1].has(id));
    const sound = same && touched[0].size <= MOST_PAIRS;
    const [first] = touched[0].keys();
    const whole = first !== undefined && touched.every((side, k) => side.get(first) === sizes[k]![first]);
    const strict = sound && touched[0].size === 1 && whole;
    if (strict) strictly[first!] = 1;
    if (sound) for (const [k, side] of touched.entries()) for (const [id, n] of side) inSound[k]![id]! += n;
    judged.push({
      row,
      index,
      pairs: touched[0].size,
      sound,
      strict,
      several: [...touched[0].keys(), ...touched[1].keys()].some((id) => several.has(id)),
    });
  }
  const all = emptyTally();
  const some = emptyTally();
  for (const verdict of judged) {
    for (const tally of verdict.several ? [all, some] : [all]) {
      tally.rows += 1;
      tally.strictRows += verdict.strict ? 1 : 0;
      tally.soundRows += verdict.sound ? 1 : 0;
    }
  }
  for (let id = 0; id < page.pairs; id++) {
    if (sizes[0]![id] === 0 || sizes[1]![id] === 0) continue;
    for (const tally of several.has(id) ? [all, some] : [all]) {
      tally.pairs += 1;
      tally.strictPairs += strictly[id]!;
      tally.soundPairs += inSound[0]![id] === sizes[0]![id] && inSound[1]![id] === sizes[1]![id] ? 1 : 0;
    }
  }
  return { all, several: some, judged };
}

export function emptyTally(): Tally {
  return { rows: 0, strictRows: 0, soundRows: 0, pairs: 0, strictPairs: 0, soundPairs: 0 };
}

export function addTally(sum: Tally, tally: Tally): void {
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
}

/** Precision, recall and F1, strict and sound. */
export function figures(tally: Tally): { strict: number[]; sound: number[] } {
  const three = (right: number, found: number): number[] => {
    const precision = right / Math.max(1, tally.rows);
    const recall = found / Math.max(1, tally.pairs);
    return [precision, recall, (2 * precision * recall) / Math.max(1e-9, precision + recall)];
  };
  return { strict: three(tally.strictRows, tally.strictPairs), sound: three(tally.soundRows, tally.soundPairs) };
}

function letterCounts({ ids }: MarkedText, pairs: number): Int32Array {
  const counts = new Int32Array(pairs);
  for (const id of ids) if (id >= 0) counts[id]! += 1;
  return counts;
}

/** Gold pairs in the ranges, with the number of their letters there. */
function touch({ ids }: MarkedText, ranges: readonly Range[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { start, end } of ranges) {
    for (let at = start; at < end; at++) {
      const id = ids[at]!;
      if (id >= 0) found.set(id, (found.get(id) ?? 0) + 1);
    }
  }
  return found;
}
