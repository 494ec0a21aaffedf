import type { AlignedRow } from '../model/aligned-topic.ts';
import type { BlockKind, PageText } from '../model/block.ts';
import { hasSource } from './checked-rows.ts';
import { segmentsOfRow } from './row-links.ts';
import type { CheckedTopic } from './topic-rule.ts';

/** Blocks in a row of one section that only one side has. */
export interface BlockGap {
  readonly column: number;
  readonly how: 'missing' | 'extra';
  readonly section: string;
  readonly kind: BlockKind;
  /** What is missing or extra, block by block. */
  readonly texts: readonly string[];
  /** Of the version's file: the extra blocks, or the place behind the block before. */
  readonly start: number;
  readonly end: number;
  /** How many other languages have what is missing, of how many. */
  readonly others: readonly [have: number, of: number];
}

/**
 * Where the blocks of a version differ from the source that it was made from: neighbouring blocks of one kind and section
 * together. What the source gained or lost since is no difference.
 */
export function blockGaps(checked: CheckedTopic): BlockGap[] {
  const { topic, versions } = checked;
  if (!hasSource(checked)) return [];
  return versions.flatMap(({ page, pinned }, column) => {
    if (!page || column === 0 || (pinned === null && topic.columns[column]!.outdated !== false)) return [];
    return gapsOf(checked, column).filter((gap) => isUnequal(gap, checked));
  });
}

/**
 * Whether the section really has another number of such blocks than the source had. Where it has as many, they are all
 * there, and only their alignment is in doubt.
 */
function isUnequal({ column, section, kind }: BlockGap, { topic, versions }: CheckedTopic): boolean {
  const count = ({ blocks }: PageText): number =>
    blocks.filter((block) => block.section === section && block.kind === kind).length;
  const source = versions[column]!.pinned?.text ?? topic.columns[0]!.text;
  return count(source) !== count(topic.columns[column]!.text);
}

function gapsOf(checked: CheckedTopic, column: number): BlockGap[] {
  const { blocks } = checked.topic.columns[column]!.text;
  const gaps: BlockGap[] = [];
  let behind = 0;
  let open = false;
  for (const row of checked.topic.rows) {
    const own = row.blocks[column]!;
    const said = saidThen(row, column, checked);
    const how = own.length === 0 ? 'missing' : 'extra';
    const isGap = (said !== '') !== own.length > 0;
    if (own.length === 0 && said === '') continue;
    const last = gaps.at(-1);
    const text = own.length > 0 ? own.map((index) => blocks[index]!.text).join(' ') : said;
    const [start, end] = own.length > 0 ? [blocks[own[0]!]!.start, blocks[own.at(-1)!]!.end] : [behind, behind];
    if (isGap && open && last && last.how === how && last.section === row.section && last.kind === row.kind) {
      gaps[gaps.length - 1] = { ...last, texts: [...last.texts, text], end };
    } else if (isGap) {
      const { section, kind } = row;
      gaps.push({ column, how, section, kind, texts: [text], start, end, others: othersOf(row, column, checked) });
    }
    open = isGap;
    if (own.length > 0) behind = blocks[own.at(-1)!]!.end;
  }
  return gaps;
}

/** What the source said in a row when the version was made. */
function saidThen({ sentences }: AlignedRow, column: number, { topic }: CheckedTopic): string {
  const { segments } = topic.columns[0]!.text;
  return sentences
    .map(({ members, was }) => was[column] ?? members[0]!.map((index) => segments[index]!.text).join(' '))
    .filter((text) => text !== '')
    .join(' ');
}

function othersOf(row: AlignedRow, column: number, { versions }: CheckedTopic): [number, number] {
  const others = versions.flatMap(({ page }, index) => (page && index !== column ? [index] : []));
  return [others.filter((index) => segmentsOfRow(row, index).length > 0).length, others.length];
}
