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

/** Counts what became of each word of the source. */
export function keptWords(rows: StringRows, table: TextTable): KeptWords {
  const words = new TextTable();
  const total: number[] = [];
  const kept: number[] = [];
  for (const [place, source] of rows.sources.entries()) {
    const targets = targetsOf(rows, place).filter((target) => target !== source);
    if (targets.length === 0) continue;
    const own = [...new Set(table.text(source).toLowerCase().match(word))];
    const ids = own.map((text) => words.id(text));
    for (const target of targets) {
      const text = table.text(target).toLowerCase();
      for (const [k, id] of ids.entries()) {
        total[id] = (total[id] ?? 0) + 1;
        kept[id] = (kept[id] ?? 0) + (hasWord(text, own[k]!) ? 1 : 0);
      }
    }
  }
  return {
    words: words.shared(),
    total: sharedCopy(Int32Array, Int32Array.from(total)),
    kept: sharedCopy(Int32Array, Int32Array.from(kept)),
  };
}

/** Whether a text has a word, as `word` cuts it: most texts have not even its letters. */
function hasWord(text: string, own: string): boolean {
  if (!text.includes(own)) return false;
  return text.match(word)!.includes(own);
}
