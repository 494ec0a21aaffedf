import type { AlignedRow, AlignedTopic } from '../model/aligned-topic.ts';
import type {
  CompareCell,
  CompareDraft,
  CompareGroup,
  CompareRow,
  CompareVersion,
  RowMark,
} from '../model/compare-view.ts';
import { compareSentences, doubt, type SourceSentence, sourceSentences } from './compare-sentences.ts';

/** What rows need to know of a topic besides its alignment. */
export interface RowsInput {
  readonly aligned: AlignedTopic;
  readonly versions: CompareDraft['versions'];
  /** Names of the columns. */
  readonly names: readonly string[];
  readonly findings: CompareDraft['findings'];
}

/** The rows of a compare page, by section. Columns whose version does not exist are left out. */
export function compareGroups(input: RowsInput): CompareGroup[] {
  const { aligned } = input;
  const anchors = strayAnchors(input);
  const groups: { key: string; rows: CompareRow[] }[] = [];
  const met = new Set<string>(['']);
  let section: string | null = null;
  for (const [index, row] of aligned.rows.entries()) {
    if (row.section !== section) {
      section = row.section;
      groups.push({ key: met.has(section) ? '' : section, rows: [] });
      met.add(section);
    }
    groups.at(-1)!.rows.push(compareRow(row, index, anchors.get(index) ?? [], input));
  }
  return groups;
}

/** The columns of versions that exist, as indexes into the topic's. */
export function shownColumns({ columns }: AlignedTopic): number[] {
  return [...columns.keys()].filter((at) => columns[at]!.path !== null);
}

function compareRow(row: AlignedRow, index: number, anchors: readonly string[], input: RowsInput): CompareRow {
  const { aligned } = input;
  const shown = shownColumns(aligned);
  const said = sourceSentences(row, input.aligned);
  const cells = shown.map((at) => compareCell(row, said, at, input));
  const blocks = shown.map((at) => row.blocks[at]!.map((block) => aligned.columns[at]!.text.blocks[block]!));
  return {
    id: row.id,
    number: index + 1,
    kind: row.kind,
    level: row.kind === 'heading' ? levelOf(row, input) : 0,
    column: blocks.flat()[0]?.column ?? -1,
    marks: marksOf(row, cells, shown, input),
    finding: input.findings[row.id] ?? null,
    same: sameness(
      row,
      blocks.map((held) => held.map(({ text }) => text).join('\n')),
      shown,
    ),
    anchors,
    cells,
  };
}

function sameness(row: AlignedRow, texts: readonly string[], shown: readonly number[]): CompareRow['same'] {
  const [now, ...others] = texts;
  const [other] = others;
  if (other === undefined || others.some((text) => text !== other)) return null;
  if (other === now) return 'now';
  const [sentence] = row.sentences;
  const isBefore = row.sentences.length === 1 && shown.slice(1).every((at) => sentence!.was[at] === other);
  return isBefore ? 'before' : null;
}

function marksOf(
  row: AlignedRow,
  cells: readonly CompareCell[],
  shown: readonly number[],
  input: RowsInput,
): RowMark[] {
  const marks: RowMark[] = [];
  if (cells.some(({ outdated }) => outdated)) marks.push('outdated');
  const doubts = cells.flatMap(({ sentences }) => sentences.map((sentence) => sentence.doubt ?? 1));
  if (doubts.some((sure) => sure < doubt.doubtful)) marks.push('doubtful');
  if (differs(row, cells, shown, input.aligned)) marks.push('differs');
  if (input.findings[row.id]) marks.push('finding');
  return marks;
}

/** Whether versions that have seen the same source hold other blocks than it, or lack one of its sentences. */
function differs(
  row: AlignedRow,
  cells: readonly CompareCell[],
  shown: readonly number[],
  aligned: AlignedTopic,
): boolean {
  const form = (at: number): string =>
    row.blocks[at]!.map((block) => aligned.columns[at]!.text.blocks[block]!.kind).join(' ');
  const first = form(shown[0]!);
  return shown.some((at, place) => {
    if (cells[place]!.outdated) return false;
    return (
      form(at) !== first ||
      row.sentences.some(({ members }) => (members[at]!.length === 0) !== (members[shown[0]!]!.length === 0))
    );
  });
}

function compareCell(row: AlignedRow, said: readonly SourceSentence[], at: number, input: RowsInput): CompareCell {
  const column = input.aligned.columns[at]!;
  const version = input.versions.find(({ locale }) => locale === column.locale);
  return {
    sentences: compareSentences(said, at, input),
    lacks: row.blocks[at]!.length === 0,
    outdated: at > 0 && row.sentences.some(({ was }) => was[at] !== null),
    href: row.kind === 'heading' && version?.href ? sectionHref(row, at, version, input.aligned) : null,
  };
}

function levelOf(row: AlignedRow, { versions, aligned }: RowsInput): number {
  for (const [at, { locale }] of aligned.columns.entries()) {
    const key = aligned.columns[at]!.text.blocks[row.blocks[at]![0] ?? -1]?.section ?? row.section;
    const heading = versions.find((version) => version.locale === locale)?.headings.find((found) => found.key === key);
    if (heading) return heading.level;
  }
  return 2;
}

function sectionHref(row: AlignedRow, at: number, version: CompareVersion, aligned: AlignedTopic): string | null {
  const key = aligned.columns[at]!.text.blocks[row.blocks[at]![0] ?? -1]?.section;
  const heading = version.headings.find((found) => found.key === key);
  return version.href === null || !heading || heading.level === 1
    ? version.href
    : `${version.href}#${encodeURIComponent(heading.key)}`;
}

/**
 * Section keys that no group has as its own: of headings that stand alone in their version. Links to these lead to the row
 * that holds them, else to the first.
 */
function strayAnchors({ aligned, versions }: RowsInput): Map<number, string[]> {
  const open = new Set(versions.flatMap(({ headings }) => headings.map(({ key }) => key)));
  for (const { section } of aligned.rows) open.delete(section);
  const found = new Map<number, string[]>();
  const claim = (key: string, row: number): void => {
    if (!open.delete(key)) return;
    found.set(row, [...(found.get(row) ?? []), key]);
  };
  if (open.size === 0) return found;
  for (const [index, { blocks }] of aligned.rows.entries()) {
    for (const [at, held] of blocks.entries()) {
      for (const block of held) claim(aligned.columns[at]!.text.blocks[block]!.section, index);
    }
  }
  for (const key of [...open]) claim(key, 0);
  return found;
}
