import { AskedLog } from './asked-log.ts';
import { isElementName, isLiteral, type JoinedKnowledge, type LocaleKnowledge } from './joined-knowledge.ts';
import type { Knowledge, KnownNames, SourceWords, TargetWords } from './knowledge.ts';
import { KnownStrings } from './known-strings.ts';
import type { TextTable } from './text-table.ts';

/** What is known besides the words of the topics: `io/writing.ts`, the setting `terms`. */
export type GivenKnowledge = Pick<Knowledge, 'writings' | 'terms'>;

/** A word of a third language stands so often in that locale, and so much more rarely here. */
const USUAL = 20;
const RARER = 50;

/**
 * What all topics know together, for rules to ask.
 * @param table whose numbers it is in
 * @param log notes what they ask
 */
export function openKnowledge(
  { marks, sourceCounts, littleWords, locales }: JoinedKnowledge,
  table: TextTable,
  given: GivenKnowledge,
  log = new AskedLog(),
): Knowledge {
  const names = (mark: number): KnownNames => ({
    has(name) {
      log.add('name', '', name);
      const id = table.find(name);
      return id >= 0 && (marks[id]! & mark) !== 0;
    },
  });
  const little = new Set(littleWords);
  const sourceWords: SourceWords = {
    ...knownWords(sourceCounts, table, (word) => log.add('source', '', word)),
    isLittle(word) {
      log.add('little', '', word);
      return little.has(word);
    },
  };
  const known = locales.filter(({ strings }) => strings.sources.length > 0);
  return {
    elementNames: names(isElementName),
    literals: names(isLiteral),
    sourceWords,
    targetWords: new Map(locales.map((locale) => [locale.tag, targetWords(locale, locales, table, log)])),
    strings: new Map(known.map((locale) => [locale.tag, new KnownStrings(locale, table, log)])),
    ...given,
  };
}

function knownWords(counts: Int32Array, table: TextTable, note: (word: string) => void) {
  const get = (word: string): number => {
    note(word);
    const id = table.find(word);
    return id < 0 ? 0 : counts[id]!;
  };
  return { get, has: (word: string) => get(word) > 0 };
}

const none: readonly string[] = [];

function targetWords(
  own: LocaleKnowledge,
  locales: readonly LocaleKnowledge[],
  table: TextTable,
  log: AskedLog,
): TargetWords {
  const words = knownWords(own.counts, table, (word) => log.add('target', own.tag, word));
  return {
    ...words,
    get most() {
      log.add('most', own.tag, '');
      return own.most;
    },
    all: () => [...own.counts.entries()].flatMap(([id, count]) => (count > 0 ? [table.text(id)] : [])),
    foreignTags(word) {
      const id = table.find(word);
      return id < 0 ? none : foreignTags(id, own, locales);
    },
  };
}

/** Other locales in which a word is usual, while it hardly ever stands in this one. @param id the word's number */
export function foreignTags(id: number, own: LocaleKnowledge, locales: readonly LocaleKnowledge[]): readonly string[] {
  const rare = own.counts[id]! * RARER;
  const usual = locales.filter(({ counts }) => counts[id]! >= USUAL && rare <= counts[id]!);
  return usual.length === 0 ? none : usual.filter((other) => other !== own).map(({ tag }) => tag);
}
