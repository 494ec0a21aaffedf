import { termOf } from './postings.ts';

/** A stretch of the sorted list of terms. */
export interface TermShard {
  /** Its first term. */
  readonly from: string;
  /** One line a term. */
  readonly text: string;
}

/** UTF-16 units of a shard that one query may well load; about half of it in bytes, compressed. */
const wishedSize = 24_000;
/** Files of one locale: five locales stay below 200 with their other files. */
const most = 36;

/**
 * All terms of a locale with the pages that hold them, cut into shards of about the same size.
 * @param lines one a term, sorted by code unit
 */
export function termShards(lines: readonly string[]): TermShard[] {
  const total = lines.reduce((sum, line) => sum + line.length + 1, 0);
  const size = Math.max(wishedSize, Math.ceil(total / most));
  const shards: TermShard[] = [];
  let from = 0;
  let filled = 0;
  for (const [index, line] of lines.entries()) {
    filled += line.length + 1;
    if (filled < size && index < lines.length - 1) continue;
    const text = lines.slice(from, index + 1).join('\n');
    shards.push({ from: termOf(text), text });
    from = index + 1;
    filled = 0;
  }
  return shards;
}
