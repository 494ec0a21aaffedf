import type { AlignedTopic } from '../model/aligned-topic.ts';
import type { PageText } from '../model/block.ts';

/** One sentence of one page and its translation, as the table counts it. */
export interface CountedString {
  /** The translation's locale tag. */
  readonly tag: string;
  readonly section: string;
  readonly source: string;
  readonly target: string;
  /** On so many places; one unless told. */
  readonly times?: number;
}

/** How often a source word stayed as it is in translated sentences. */
export interface Kept {
  readonly total: number;
  readonly kept: number;
}

/** How long translations of a locale are: mean and standard deviation of the logarithm of target by source, in characters. */
export interface Lengths {
  readonly mean: number;
  readonly spread: number;
}

/** What one locale makes of the source's strings. */
export interface LocaleStrings {
  /** By source: how often each translation stands. */
  readonly translations: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The same by section and source, joined by `sectioned`. */
  readonly bySection: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By translation: the sources that it stands for, in order of appearance. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** By lower-case source word, over distinct pairs that differ. */
  readonly kept: ReadonlyMap<string, Kept>;
  /** null: too few strings to say. */
  readonly lengths: Lengths | null;
}

/** Every string of the documentation with its translations. By locale tag. */
export type StringTable = ReadonlyMap<string, LocaleStrings>;

/** Below this a sentence is too short for its length to say anything. */
const MEASURED_FROM = 20;
/** Fewer strings say nothing. */
const MEASURED_STRINGS = 30;
const word = /[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*/gu;

/** The key of `bySection`. */
export function sectioned(section: string, source: string): string {
  return `${section}\n${source}`;
}

/** Counts all strings of all pages. The order of the rows decides nothing but the order of the lists. */
export function stringTable(rows: Iterable<CountedString>): StringTable {
  const drafts = new Map<string, Draft>();
  for (const { tag, section, source, target, times = 1 } of rows) {
    const draft = drafts.get(tag) ?? { translations: new Map(), bySection: new Map() };
    drafts.set(tag, draft);
    count(draft.translations, source, target, times);
    count(draft.bySection, sectioned(section, source), target, times);
  }
  return new Map(Array.from(drafts, ([tag, draft]) => [tag, localeStrings(draft)]));
}

/** The strings of a topic, of every locale that has both sides; code blocks are no strings. */
export function countedStrings({ columns, rows }: AlignedTopic): CountedString[] {
  const found: CountedString[] = [];
  for (const { section, kind, sentences } of rows) {
    if (kind === 'code') continue;
    for (const { members, was } of sentences) {
      const now = textOf(columns[0]!.text, members[0]!);
      for (const [index, { locale, tag, text }] of columns.entries()) {
        const source = was[index] ?? now;
        const target = textOf(text, members[index]!);
        if (index > 0 && locale !== null && source !== '' && target !== '')
          found.push({ tag, section, source, target });
      }
    }
  }
  return found;
}

function textOf({ segments }: PageText, indexes: readonly number[]): string {
  return indexes.map((index) => segments[index]!.text).join(' ');
}

type Counts = Map<string, Map<string, number>>;

interface Draft {
  readonly translations: Counts;
  readonly bySection: Counts;
}

function count(counts: Counts, key: string, target: string, times: number): void {
  const own = counts.get(key);
  if (own) own.set(target, (own.get(target) ?? 0) + times);
  else counts.set(key, new Map([[target, times]]));
}

function localeStrings({ translations, bySection }: Draft): LocaleStrings {
  const sources = new Map<string, string[]>();
  const kept = new Map<string, { total: number; kept: number }>();
  const ratios: number[] = [];
  for (const [source, targets] of translations) {
    for (const target of targets.keys()) {
      const known = sources.get(target);
      if (known) known.push(source);
      else sources.set(target, [source]);
      if (source.length >= MEASURED_FROM && target !== source) ratios.push(Math.log(target.length / source.length));
      if (target !== source) countKept(kept, source, target);
    }
  }
  return { translations, bySection, sources, kept, lengths: lengthsOf(ratios) };
}

function countKept(kept: Map<string, { total: number; kept: number }>, source: string, target: string): void {
  const there = new Set(target.toLowerCase().match(word));
  for (const own of new Set(source.toLowerCase().match(word))) {
    const tally = kept.get(own) ?? { total: 0, kept: 0 };
    tally.total += 1;
    if (there.has(own)) tally.kept += 1;
    kept.set(own, tally);
  }
}

/** By median and quartiles, which a few broken rows do not move. */
function lengthsOf(ratios: number[]): Lengths | null {
  if (ratios.length < MEASURED_STRINGS) return null;
  ratios.sort((a, b) => a - b);
  const at = (share: number): number => ratios[Math.floor(share * (ratios.length - 1))]!;
  // The quartiles of a normal distribution are 1.349 standard deviations apart.
  return { mean: at(0.5), spread: Math.max(0.05, (at(0.75) - at(0.25)) / 1.349) };
}
