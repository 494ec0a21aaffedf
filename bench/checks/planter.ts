import type { Knowledge } from '../../src/check/knowledge.ts';
import type { CheckedRow, RowSide } from '../../src/check/row-rule.ts';

/** A translation with a fault that was put there on purpose. */
export interface Planted {
  readonly target: RowSide;
  /** The range of the file that a finding must touch, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/**
 * Puts one fault of a kind into a row that has none; null where this row offers no place for it.
 * @param random numbers from 0 to 1
 */
export type Planter = (row: CheckedRow, random: () => number, knowledge: Knowledge) => Planted | null;

/** A fault at a range of a text without markup. */
export function plantedText(text: string, start: number, end: number): Planted {
  return { target: { text, raw: text, start: 0, codes: [] }, start, end };
}

/** A fault that is the whole text. */
export function plantedWhole(text: string): Planted {
  return plantedText(text, 0, text.length);
}

/** One of a list. */
export function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}
