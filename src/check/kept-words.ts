import type { StringRows } from './string-rows.ts';
import { targetsOf } from './string-targets.ts';
import { sharedCopy, type TextData, TextTable } from './text-table.ts';

/** How often source words, in small letters, stayed as they are in translated sentences; over distinct strings. */
export interface KeptWords {
  readonly words: TextData;
  /** By word: in how many strings it stands, and in how many translations of them. */
  readonly total: Int32Array;
  readonly kept: Int32Array;
}

/** A word in fewer strings proves nothing. */
const SEEN = 4;
/** The share of translations that keep a word, up to which it counts as dropped. */
export const dropShares = { hardly: 0.1, mostly: 1 - 0.7 } as const;
export type DropShare = keyof typeof dropShares;

/** Whether translations keep a word in no more than a share of strings. */
export function isDropped({ total, kept }: KeptWords, id: number, share: DropShare): boolean {
  return total[id]! >= SEEN && kept[id]! <= total[id]! * dropShares[share];
}

const word = /[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*/gu;

/** What was counted over other strings. */
export interface KeptBefore {
  readonly strings: StringRows;
  readonly kept: KeptWords;
}

/**
 * Counts what became of each word of the source.
 * @param before of the same table: then only strings count that have come or gone since
 */
export function keptWords(rows: StringRows, table: TextTable, before: KeptBefore | null = null): KeptWords {
  const words = new TextTable(before?.kept.words);
  const total = Array.from(before?.kept.total ?? []);
  const kept = Array.from(before?.kept.kept ?? []);
  const count = (source: number, targets: readonly number[], by: 1 | -1): void => {
    if (targets.length === 0) return;
    const own = [...new Set(table.text(source).toLowerCase().match(word))];
    const ids = own.map((text) => words.id(text));
    for (const target of targets) {
      const text = table.text(target).toLowerCase();
      for (const [k, id] of ids.entries()) {
        total[id] = (total[id] ?? 0) + by;
        kept[id] = (kept[id] ?? 0) + (hasWord(text, own[k]!) ? by : 0);
      }
    }
  };
  for (const [place, source] of rows.sources.entries()) {
    const now = translations(rows, place + 1, source);
    const was = before ? translations(before.strings, before.strings.places[source] ?? 0, source) : [];
    if (was.length === 0) count(source, now, 1);
    else {
      count(source, without(now, was), 1);
      count(source, without(was, now), -1);
    }
  }
  for (const [place, source] of before?.strings.sources.entries() ?? []) {
    if ((rows.places[source] ?? 0) === 0) count(source, translations(before!.strings, place + 1, source), -1);
  }
  return {
    words: words.shared(),
    total: sharedCopy(Int32Array, Int32Array.from(total)),
    kept: sharedCopy(Int32Array, Int32Array.from(kept)),
  };
}

/** What a source became, itself left out. @param place counted from one; 0: nothing */
function translations(rows: StringRows, place: number, source: number): readonly number[] {
  return place === 0 ? [] : targetsOf(rows, place - 1).filter((target) => target !== source);
}

function without(all: readonly number[], others: readonly number[]): readonly number[] {
  return all.length === 1 && others.length === 1 && all[0] === others[0]
    ? []
    : all.filter((one) => !others.includes(one));
}

/** Whether a text has a word, as `word` cuts it: most texts have not even its letters. */
function hasWord(text: string, own: string): boolean {
  if (!text.includes(own)) return false;
  return text.match(word)!.includes(own);
}
