import { joinTopics } from '../../src/check/joined-knowledge.ts';
import type { Knowledge } from '../../src/check/knowledge.ts';
import { openKnowledge } from '../../src/check/open-knowledge.ts';
import type { CheckedRow, RowFault, RowRule, RowSide } from '../../src/check/row-rule.ts';
import { TextTable } from '../../src/check/text-table.ts';
import type { TopicKnowledge } from '../../src/check/topic-knowledge.ts';
import { writingOf } from '../../src/io/writing.ts';
import type { Termbase } from '../../src/model/termbase.ts';
import { pageText } from '../../src/read/page-text.ts';
import { sentenceCuts } from '../../src/read/sentence-cuts.ts';
import { tinyLocale } from './tiny-locale.ts';

/** What a test may choose about a row besides its two texts. */
export interface TinyRowOptions extends Partial<Pick<CheckedRow, 'section' | 'kind' | 'sourceNow' | 'confidence'>> {
  readonly locale?: string;
  /** The same row in other locales, plain text by locale id. */
  readonly others?: Readonly<Record<string, string>>;
}

/** A row from the Markdown of one block of the source and of a translation; null: that side is silent. */
export function tinyRow(source: string | null, target: string | null, options: TinyRowOptions = {}): CheckedRow {
  const { locale = 'de', others = {}, ...more } = options;
  const from = source === null ? null : side(source, 'en-US');
  const to = target === null ? null : side(target, tinyLocale(locale).tag);
  return {
    locale: tinyLocale(locale),
    sourceTag: 'en-US',
    section: (from ?? to)!.section,
    kind: (from ?? to)!.kind,
    source: from?.side ?? null,
    target: to?.side ?? null,
    sourceNow: null,
    confidence: 1,
    others: new Map(Object.entries(others)),
    ...more,
  };
}

function side(markdown: string, tag: string) {
  const { blocks, segments } = pageText(markdown, sentenceCuts(tag, []));
  const [first, last] = [segments[0]!, segments.at(-1)!];
  const block = blocks[first.block]!;
  const found: RowSide = {
    text: segments.map(({ text }) => text).join(' '),
    raw: markdown.slice(first.start, last.end),
    start: first.start,
    codes: segments.flatMap(({ codes }) => codes),
  };
  return { side: found, section: block.section, kind: block.kind };
}

/** One string of the documentation and on how many places it stands; one unless told. */
export interface CountedString {
  readonly tag: string;
  readonly section: string;
  readonly source: string;
  readonly target: string;
  readonly times?: number;
}

/** What a test lets rules know; nothing unless told. */
export interface TinyKnowledge {
  readonly elements?: readonly string[];
  readonly literals?: readonly string[];
  readonly sourceWords?: Readonly<Record<string, number>>;
  /** Words by locale tag. */
  readonly targetWords?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Strings of the other pages. */
  readonly strings?: readonly CountedString[];
  readonly terms?: Termbase;
}

const tags = ['en-US', 'ru-RU', 'zh-CN', 'fr-FR', 'es-ES', 'de-DE'];

/** All of it as what one topic adds. */
export function tinyTopicKnowledge(known: TinyKnowledge, table: TextTable): TopicKnowledge {
  const { elements = [], literals = [], sourceWords = {}, targetWords = {}, strings = [] } = known;
  const ids = (texts: Iterable<string>) => Int32Array.from(texts, (text) => table.id(text));
  const words = Object.entries({ '': sourceWords, ...targetWords }).flatMap(([tag, counts]) =>
    Object.entries(counts).flatMap(([word, count]) => [table.id(tag), table.id(word), count]),
  );
  return {
    tags: ids(['', ...Object.keys(targetWords), ...strings.map(({ tag }) => tag)]),
    elementNames: ids(elements),
    literals: ids(literals),
    words: Int32Array.from(words),
    strings: ids(
      strings.flatMap(({ tag, section, source, target, times = 1 }) =>
        new Array<string[]>(times).fill([tag, section, source, target]).flat(),
      ),
    ),
  };
}

export function tinyKnowledge(known: TinyKnowledge = {}): Knowledge {
  const table = new TextTable();
  return openKnowledge(joinTopics([tinyTopicKnowledge(known, table)], table), table, {
    writings: new Map(tags.map((tag) => [tag, writingOf(tag)])),
    terms: known.terms ?? [],
  });
}

/**
 * What a rule says of a target text, for tables of tests: the text with each fault in `‹…›`, and the text as its mends
 * leave it; null where it has none.
 * @param target may carry the marks that are expected
 */
export function judged(
  rule: RowRule,
  source: string | null,
  target: string,
  known: TinyKnowledge = {},
  options: TinyRowOptions = {},
): { readonly marked: string; readonly mended: string | null } {
  const plain = unmarked(target);
  const faults = rule
    .check(tinyRow(source, plain, options), tinyKnowledge(known))
    .toSorted((a, b) => b.start - a.start);
  let marked = plain;
  for (const { start, end } of faults) {
    marked = `${marked.slice(0, start)}‹${plain.slice(start, end)}›${marked.slice(end)}`;
  }
  const edits = faults.flatMap(editOf).sort((a, b) => b.start - a.start);
  let mended = plain;
  for (const { start, end, after } of edits) mended = mended.slice(0, start) + after + mended.slice(end);
  return { marked, mended: edits.length > 0 ? mended : null };
}

function editOf({ start, end, replacement, edit }: RowFault): NonNullable<RowFault['edit']>[] {
  if (edit) return [edit];
  return replacement === undefined ? [] : [{ start, end, after: replacement }];
}

function unmarked(target: string): string {
  return target.replaceAll(/[‹›]/g, '');
}
