import type { KnownStrings } from './known-strings.ts';

/** Two words in which texts of the source differ that are the same otherwise, in small letters. */
export interface WordPair {
  readonly one: string;
  readonly other: string;
}

/** A locale's sources by their small letters, and what is already known of word pairs. */
interface Contrasts {
  readonly sources: ReadonlyMap<string, string>;
  readonly known: Map<string, number | null>;
}

const contrasts = new WeakMap<KnownStrings, Contrasts>();
/** Fewer texts than this say nothing about a pair. */
const LEAST = 3;

/** The one word in which two texts differ; null where they differ in more, in letter case and marks, or in an ending. */
export function oneWordApart(one: string, other: string): WordPair | null {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.length !== b.length) return null;
  const at = a.findIndex((part, index) => part !== b[index]);
  if (at < 0 || a.slice(at + 1).some((part, index) => part !== b[at + 1 + index])) return null;
  const [mine, its] = [a[at]!, b[at]!];
  let same = 0;
  while (same < mine.length && mine[same] === its[same]) same += 1;
  const ending = same >= 3 && Math.max(mine.length, its.length) - same <= 3;
  return ending ? null : { one: mine, other: its };
}

/**
 * How often this locale tells two words of the source apart: 0 never, 1 always, null where too few texts say. Words that it
 * does not tell apart are synonyms to it (`start`, `beginning`).
 */
export function toldApart(pair: WordPair, strings: KnownStrings): number | null {
  strings.noteApart(pair.one, pair.other);
  let own = contrasts.get(strings);
  if (!own) {
    own = {
      sources: new Map(Array.from(strings.sources(), (text) => [text.toLowerCase(), text])),
      known: new Map(),
    };
    contrasts.set(strings, own);
  }
  const key = pair.one < pair.other ? `${pair.one}\n${pair.other}` : `${pair.other}\n${pair.one}`;
  const known = own.known.get(key);
  if (known !== undefined) return known;
  const found = share(pair, own.sources, strings);
  own.known.set(key, found);
  return found;
}

/** Over all texts with the one word that stand with the other word as well. */
function share({ one, other }: WordPair, sources: ReadonlyMap<string, string>, strings: KnownStrings): number | null {
  const word = new RegExp(
    `(?<![\\p{L}\\p{N}_])${one.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')}(?![\\p{L}\\p{N}_])`,
    'gu',
  );
  let [apart, total] = [0, 0];
  for (const [small, source] of sources) {
    if (!small.includes(one)) continue;
    for (const { index } of small.matchAll(word)) {
      const twin = sources.get(small.slice(0, index) + other + small.slice(index + one.length));
      if (twin === undefined) continue;
      total += 1;
      if (!strings.meet(source, twin)) apart += 1;
    }
  }
  return total < LEAST ? null : apart / total;
}

/** Words and what stands between them, in small letters. */
function partsOf(text: string): string[] {
  return text.toLowerCase().split(/(?<=[\p{L}\p{N}_])(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])(?=[\p{L}\p{N}_])/u);
}
