import { type KeptBefore, type KeptWords, keptWords } from './kept-words.ts';
import { type Lengths, stringLengths } from './string-lengths.ts';
import { StringCounter, type StringRows } from './string-rows.ts';
import { sharedCopy, type TextTable } from './text-table.ts';
import type { TopicKnowledge } from './topic-knowledge.ts';

/** What all topics add together, as plain arrays that threads share. By text: places in arrays are its number in a table. */
export interface JoinedKnowledge {
  /** By text: `isElementName`, `isLiteral`. */
  readonly marks: Uint8Array;
  /** By text: how often the word stands in the sources. */
  readonly sourceCounts: Int32Array;
  /** The words that the sources have most of (`a`, `the`, `of`). */
  readonly littleWords: readonly string[];
  /** In the order of columns. */
  readonly locales: readonly LocaleKnowledge[];
}

/** What is known of one locale. */
export interface LocaleKnowledge {
  readonly tag: string;
  /** By text: how often the word stands in its pages, in small letters. */
  readonly counts: Int32Array;
  /** How often its most frequent word stands. */
  readonly most: number;
  readonly strings: StringRows;
  readonly kept: KeptWords;
  /** null: too few strings to say. */
  readonly lengths: Lengths | null;
}

export const isElementName = 1;
export const isLiteral = 2;

/** So many words count as little ones. */
const LITTLE = 25;
const little = /^\p{Ll}{1,4}$/u;

/** What is known already of the words of a locale: all of it, or what other topics had. */
export type KnownKept = (tag: string) => KeptWords | KeptBefore | null;

/**
 * What all topics add together; the order of topics decides only what comes first of equals.
 * @param known spares counting anew what became of words, which takes longer than all else
 */
export function joinTopics(
  topics: readonly TopicKnowledge[],
  table: TextTable,
  known: KnownKept = () => null,
): JoinedKnowledge {
  const source = table.id('');
  const tags = [...new Set(topics.flatMap(({ tags: own }) => [...own]))].filter((tag) => tag !== source);
  const counters = new Map(tags.map((tag) => [tag, new StringCounter()]));
  const marks = new Uint8Array(table.count);
  for (const { elementNames, literals, strings } of topics) {
    for (const id of elementNames) marks[id]! |= isElementName;
    for (const id of literals) marks[id]! |= isLiteral;
    for (let at = 0; at < strings.length; at += 4) {
      counters.get(strings[at]!)!.add(strings[at + 1]!, strings[at + 2]!, strings[at + 3]!);
    }
  }
  const counts = countWords(topics, table, [source, ...tags]);
  const locales = tags.map((tag): LocaleKnowledge => {
    const own = counts.get(tag)!;
    const strings = counters.get(tag)!.rows(table);
    const most = own.reduce((largest, count) => Math.max(largest, count), 0);
    const name = table.text(tag);
    const before = known(name);
    const kept = before && 'words' in before ? before : keptWords(strings, table, before);
    return { tag: name, counts: own, most, strings, kept, lengths: stringLengths(strings, table) };
  });
  const sourceCounts = counts.get(source)!;
  return {
    marks: sharedCopy(Uint8Array, marks),
    sourceCounts,
    littleWords: littleWords(topics, source, sourceCounts, table),
    locales,
  };
}

/** By tag, then by text. */
function countWords(topics: readonly TopicKnowledge[], { count }: TextTable, tags: readonly number[]) {
  const counts = new Map(
    tags.map((tag) => [tag, new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT))]),
  );
  for (const { words } of topics) {
    for (let at = 0; at < words.length; at += 3) counts.get(words[at]!)![words[at + 1]!]! += words[at + 2]!;
  }
  return counts;
}

/** Of words that stand as often, those that come first. */
function littleWords(
  topics: readonly TopicKnowledge[],
  source: number,
  counts: Int32Array,
  table: TextTable,
): readonly string[] {
  const found = new Map<number, string>();
  const seen = new Uint8Array(counts.length);
  for (const { words } of topics) {
    for (let at = 0; at < words.length; at += 3) {
      const id = words[at + 1]!;
      if (words[at] !== source || seen[id] === 1) continue;
      seen[id] = 1;
      const word = table.text(id);
      if (little.test(word)) found.set(id, word);
    }
  }
  const most = [...found].sort(([a], [b]) => counts[b]! - counts[a]!);
  return most.slice(0, LITTLE).map(([, word]) => word);
}
