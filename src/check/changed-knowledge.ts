import type { AskedKind } from './asked-log.ts';
import { AskedLog } from './asked-log.ts';
import { type ChangedStrings, changedStrings } from './changed-strings.ts';
import type { JoinedKnowledge, LocaleKnowledge } from './joined-knowledge.ts';
import { KnownStrings } from './known-strings.ts';
import { toldApart } from './one-word-apart.ts';
import { oddLength } from './string-lengths.ts';
import type { TextTable } from './text-table.ts';
import type { TopicKnowledge } from './topic-knowledge.ts';

/** Which topics must be judged again, since what they asked has another answer. */
export interface ChangedKnowledge {
  /** @param asked numbers of questions that rules asked for it */
  touches(topic: TopicKnowledge, asked: Int32Array): boolean;
}

/** One locale before and now. */
interface ChangedLocale {
  readonly before: LocaleKnowledge;
  readonly now: LocaleKnowledge;
  readonly strings: ChangedStrings;
  readonly hasOtherLengths: boolean;
  isApart(one: string, other: string): boolean;
}

/**
 * Compares two states of the knowledge. A topic is touched where an answer to a question that was noted is another one, or one
 * about its own strings: what they became, what stands for them, the words in them, and how long they are.
 * @param table of both states
 * @param questions the table of what was asked
 * @returns null where any topic may be touched
 */
export function changedKnowledge(
  before: JoinedKnowledge,
  now: JoinedKnowledge,
  table: TextTable,
  questions: TextTable,
): ChangedKnowledge | null {
  if (shape(before) !== shape(now)) return null;
  const locales = new Map(
    before.locales.map((locale, k) => [locale.tag, changedLocale(locale, k, before, now, table)]),
  );
  const byNumber = new Map([...locales].map(([tag, locale]) => [table.find(tag), locale]));
  const isOther = (question: string): boolean => {
    const [kind, tag, ...rest] = question.split('\n') as [AskedKind, string, ...string[]];
    return isAnsweredOtherwise(kind, rest.join('\n'), locales.get(tag), { before, now, table });
  };
  const known = new Map<number, boolean>();
  const isOtherNumber = (number: number): boolean => {
    const found = known.get(number) ?? isOther(questions.text(number));
    known.set(number, found);
    return found;
  };
  return {
    touches: ({ strings }, asked) => touchesStrings(strings, byNumber, table) || asked.some(isOtherNumber),
  };
}

/** The locales, and which of them have strings. */
function shape({ locales }: JoinedKnowledge): string {
  return JSON.stringify(locales.map(({ tag, strings }) => [tag, strings.sources.length > 0]));
}

function changedLocale(
  before: LocaleKnowledge,
  k: number,
  { locales: all }: JoinedKnowledge,
  { locales }: JoinedKnowledge,
  table: TextTable,
): ChangedLocale {
  const now = locales[k]!;
  const strings = changedStrings({ own: before, all }, { own: now, all: locales }, table);
  const [a, b] = [before.lengths, now.lengths];
  const small = Array.from(strings.sources, (source) => table.text(source).toLowerCase());
  const [was, is] = [before, now].map((locale) => new KnownStrings(locale, table, new AskedLog())) as [
    KnownStrings,
    KnownStrings,
  ];
  return {
    before,
    now,
    strings,
    hasOtherLengths: a?.mean !== b?.mean || a?.spread !== b?.spread,
    isApart(one, other) {
      // Only texts that have one of the words say anything about them.
      const isSaid = small.some((text) => text.includes(one) || text.includes(other));
      return isSaid && toldApart({ one, other }, was) !== toldApart({ one, other }, is);
    },
  };
}

interface States {
  readonly before: JoinedKnowledge;
  readonly now: JoinedKnowledge;
  readonly table: TextTable;
}

function isAnsweredOtherwise(
  kind: AskedKind,
  text: string,
  locale: ChangedLocale | undefined,
  { before, now, table }: States,
): boolean {
  const id = table.find(text);
  switch (kind) {
    case 'name':
      return id >= 0 && before.marks[id] !== now.marks[id];
    case 'source':
      return id >= 0 && before.sourceCounts[id] !== now.sourceCounts[id];
    case 'little':
      return before.littleWords.includes(text) !== now.littleWords.includes(text);
    case 'target':
      return id >= 0 && locale!.before.counts[id] !== locale!.now.counts[id];
    case 'most':
      return locale!.before.most !== locale!.now.most;
    case 'wordings':
      return locale!.strings.sources.has(id);
    case 'owners':
      return locale!.strings.targets.has(id);
    case 'pair': {
      const [one, other] = text.split('\n') as [string, string];
      return locale!.isApart(one, other);
    }
  }
}

/** Whether an answer about a topic's own strings is another one. */
function touchesStrings(strings: Int32Array, locales: ReadonlyMap<number, ChangedLocale>, table: TextTable): boolean {
  for (let at = 0; at < strings.length; at += 4) {
    const locale = locales.get(strings[at]!)!;
    const [source, target] = [strings[at + 2]!, strings[at + 3]!];
    if (locale.strings.sources.has(source) || locale.strings.targets.has(target)) return true;
    if (!locale.hasOtherLengths) continue;
    const lengths = [table.length(source), table.length(target)] as const;
    const [was, is] = [locale.before, locale.now].map((one) => one.lengths && oddLength(one.lengths, ...lengths));
    if (was !== is) return true;
  }
  return false;
}
