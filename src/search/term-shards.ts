import { termLine, termOf } from './postings.ts';

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
 * All terms of a locale with the pages that hold them, cut into shards of about the same size, sorted by code unit.
 * @param pages what `pageWords` said about each page
 */
export function termShards(pages: readonly string[]): TermShard[] {
  const lines = termLines(pages);
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

function termLines(pages: readonly string[]): string[] {
  const terms = new Map<string, Map<number, number[]>>();
  for (const [page, words] of pages.entries()) {
    for (const [index, group] of words.split('\t').entries()) {
      if (group === '') continue;
      for (const word of group.split(' ')) {
        const postings = terms.get(word);
        const list = postings?.get(index + 1);
        if (list) list.push(page);
        else if (postings) postings.set(index + 1, [page]);
        else terms.set(word, new Map([[index + 1, [page]]]));
      }
    }
  }
  return [...terms.keys()].sort().map((term) => termLine(term, terms.get(term)!));
}
