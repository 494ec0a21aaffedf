import type { StringRows } from './string-rows.ts';
import { targetsOf } from './string-targets.ts';
import type { TextTable } from './text-table.ts';

/** How long translations of a locale are: mean and standard deviation of the logarithm of target by source, in characters. */
export interface Lengths {
  readonly mean: number;
  readonly spread: number;
}

/** Below this a sentence is too short for its length to say anything. */
const MEASURED_FROM = 20;
/** A sentence shorter than this is a name, a heading, a word: its length says nothing. */
const JUDGED_FROM = 30;
/** Standard deviations, and the least distance (a factor of 2) for languages that keep lengths closely. */
const FAR = 4.5;
const LEAST = Math.log(2);
/** Fewer strings say nothing. */
const MEASURED_STRINGS = 30;

/** By median and quartiles over distinct strings, which a few broken rows do not move. null: too few strings to say. */
export function stringLengths(rows: StringRows, table: TextTable): Lengths | null {
  const ratios: number[] = [];
  for (const [place, source] of rows.sources.entries()) {
    const length = table.length(source);
    if (length < MEASURED_FROM) continue;
    for (const target of targetsOf(rows, place)) {
      if (target !== source) ratios.push(Math.log(table.length(target) / length));
    }
  }
  if (ratios.length < MEASURED_STRINGS) return null;
  const sorted = Float64Array.from(ratios).sort();
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))]!;
  // The quartiles of a normal distribution are 1.349 standard deviations apart.
  return { mean: at(0.5), spread: Math.max(0.05, (at(0.75) - at(0.25)) / 1.349) };
}

/** How far the length of a translation is off the usual, as a logarithm; null where it is not odd. */
export function oddLength({ mean, spread }: Lengths, source: number, target: number): number | null {
  if (source < JUDGED_FROM) return null;
  const off = Math.log(target / source) - mean;
  return Math.abs(off) < Math.max(LEAST, FAR * spread) ? null : off;
}
