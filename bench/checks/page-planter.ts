import type { LocaleId } from '../../src/model/locale.ts';
import type { RuleId } from '../../src/model/rules.ts';

/** A page as it stands in its file. */
export interface WrittenPage {
  readonly locale: LocaleId;
  /** Path below the content folder. */
  readonly path: string;
  readonly text: string;
}

/** A page with a fault that was put there on purpose. */
export interface PlantedPage {
  readonly text: string;
  /** The range of the new text that a finding must touch; null where something is missing now: anywhere on the page. */
  readonly range: readonly [start: number, end: number] | null;
}

/** A fault, and what should find it. */
export interface Plant extends PlantedPage {
  readonly rule: RuleId;
  /** As findings name it. */
  readonly file: string;
}

/** Puts one fault of a kind into the file of a page; null where it offers no place for it. */
export type PagePlanter = (page: WrittenPage, random: () => number) => PlantedPage | null;

/**
 * Replaces one of the places that a pattern matches outside the front matter and blocks of code, taken at random.
 * @param written what to write instead; null: not here
 */
export function plantAt(
  { text }: WrittenPage,
  random: () => number,
  pattern: RegExp,
  written: (match: RegExpExecArray) => string | null,
): PlantedPage | null {
  const code = codeRanges(text);
  const places = [...text.matchAll(pattern)].filter(
    ({ index }) => !code.some(([start, end]) => index >= start && index < end),
  );
  const match = places[Math.floor(random() * places.length)];
  const instead = match ? written(match as RegExpExecArray) : null;
  return match && instead !== null && instead !== match[0]
    ? replaced(text, match.index, match[0].length, instead)
    : null;
}

/** A text with a stretch of it written otherwise. */
export function replaced(text: string, at: number, length: number, written: string): PlantedPage {
  return { text: text.slice(0, at) + written + text.slice(at + length), range: [at, at + Math.max(1, written.length)] };
}

/** Front matter and fenced blocks, as ranges. */
function codeRanges(text: string): [number, number][] {
  const ranges = [...text.matchAll(/^```[^\n]*\n[\s\S]*?^```/gm)].map(({ index, 0: all }): [number, number] => {
    return [index, index + all.length];
  });
  const front = /^\uFEFF?---\r?\n[\s\S]*?\n---/.exec(text)?.[0].length ?? 0;
  return [[0, front], ...ranges];
}
