import type { AlignedSentence } from '../model/aligned-topic.ts';
import type { InlineCode, PageText } from '../model/block.ts';
import type { LocaleId } from '../model/locale.ts';
import type { CheckedRow, RowSide } from './row-rule.ts';
import { type SourceThen, sourceThen } from './source-then.ts';
import type { CheckedTopic } from './topic-rule.ts';

/** A sentence row of one translation, and where it stands in its topic. */
export interface PlacedRow extends CheckedRow {
  /** Index into the topic's columns. */
  readonly column: number;
  /** Id of the aligned row that it is a part of. */
  readonly id: string;
}

/** Whether the first column of a topic is what the others were translated from. */
export function hasSource({ topic, sourceTag }: CheckedTopic): boolean {
  const { locale, tag } = topic.columns[0]!;
  return locale === null || tag === sourceTag;
}

const rowsOf = new WeakMap<CheckedTopic, readonly PlacedRow[]>();

/** Every sentence row of every translation of a topic, as rules see it: with the source as it was when it was translated. */
export function checkedRows(checked: CheckedTopic): readonly PlacedRow[] {
  const known = rowsOf.get(checked);
  if (known) return known;
  const made = [...placedRows(checked)];
  rowsOf.set(checked, made);
  return made;
}

function* placedRows(checked: CheckedTopic): Generator<PlacedRow> {
  const { topic, versions, sourceTag } = checked;
  const withSource = hasSource(checked);
  const sources = versions.map((_, column) => sourceThen(checked, column));
  for (const { id, section, kind, sentences } of topic.rows) {
    for (const sentence of sentences) {
      const said = new Map<SourceThen, RowSide | null>();
      const texts = textsOf(checked, sentence);
      const nowText = withSource ? plainText(topic.columns[0]!.text, sentence.members[0]!) : '';
      for (const [column, { locale, page, file }] of versions.entries()) {
        if (!locale || !page || (withSource && column === 0)) continue;
        const target = sideOf(topic.columns[column]!.text, sentence.members[column]!, file);
        const source = withSource ? sourceSide(sources[column]!, sentence, column, said) : null;
        if (!source && !target) continue;
        const others = new Map(texts);
        others.delete(locale.id);
        const sourceNow = withSource && sentence.was[column] !== null ? nowText : null;
        const confidence = sentence.confidence[column] ?? 0;
        yield { locale, sourceTag, section, kind, source, target, id, column, sourceNow, confidence, others };
      }
    }
  }
}

/** What each locale says in a row, plain. */
function textsOf({ topic, versions }: CheckedTopic, { members }: AlignedSentence): Map<LocaleId, string> {
  const found = new Map<LocaleId, string>();
  for (const [column, { text, locale }] of topic.columns.entries()) {
    if (locale === null || !versions[column]!.page || members[column]!.length === 0) continue;
    found.set(locale, plainText(text, members[column]!));
  }
  return found;
}

/** Versions made from the same source text share its side. */
function sourceSide(
  source: SourceThen,
  sentence: AlignedSentence,
  column: number,
  said: Map<SourceThen, RowSide | null>,
): RowSide | null {
  const known = said.get(source);
  if (known !== undefined) return known;
  const found = source.members(sentence);
  const text = sentence.was[column] ?? '';
  const unknown = text === '' ? null : { text, raw: text, start: 0, codes: none };
  const side = found ? sideOf(source.text, found, source.file) : unknown;
  said.set(source, side);
  return side;
}

const none: readonly InlineCode[] = [];

function plainText({ segments }: PageText, members: readonly number[]): string {
  return members.length === 1 ? segments[members[0]!]!.text : members.map((index) => segments[index]!.text).join(' ');
}

/** The share of one version in a row; null where it is silent. */
function sideOf(page: PageText, members: readonly number[], file: string): RowSide | null {
  if (members.length === 0) return null;
  const own = members.map((index) => page.segments[index]!);
  const start = own[0]!.start;
  const codes = own.length === 1 ? own[0]!.codes : own.flatMap((segment) => segment.codes);
  return { text: plainText(page, members), raw: file.slice(start, own.at(-1)!.end), start, codes };
}
