import type { AlignedColumn, AlignedTopic } from '../model/aligned-topic.ts';
import type { PageText } from '../model/block.ts';
import type { TopicId } from '../model/topic.ts';
import { alignVersions } from './align-versions.ts';
import type { PageBeads } from './page-beads.ts';
import { type Link, Rows } from './topic-rows.ts';

/** A version of a topic, before it is joined with the others. */
export interface TopicVersion {
  readonly column: Omit<AlignedColumn, 'outdated'>;
  /** The source text that it was translated from; null: nobody knows, so it was aligned with the first column. */
  readonly pinned: PageText | null;
  /** What is known of the time since: `compare` the source then and now, or this. */
  readonly since: 'compare' | 'changed' | 'unknown';
  /** Its alignment with `pinned`, else with the first column; null where this version does not exist. */
  readonly beads: PageBeads | null;
}

export interface TopicVersions {
  readonly topic: TopicId;
  readonly first: Omit<AlignedColumn, 'outdated'>;
  readonly versions: readonly TopicVersion[];
}

/**
 * Joins the alignments of all versions of a topic into rows. A version was aligned with the source it was made from; where
 * the source says something else now, the two states of the source are aligned here, and the old one stands between the
 * columns, unseen but for `was`. Sentences that any version ties together share a row.
 */
export function alignedTopic({ topic, first, versions }: TopicVersions): AlignedTopic {
  const before = [...new Set(versions.flatMap(({ pinned }) => pinned ?? []))];
  const old = before.filter((text) => !saysTheSame(text, first.text));
  // Columns are the first, the versions, and what is not shown: the old states of the source.
  const columnOf = ({ pinned }: TopicVersion): number => {
    const index = pinned ? old.indexOf(pinned) : -1;
    return index < 0 ? 0 : 1 + versions.length + index;
  };
  const texts = [first.text, ...versions.map(({ column }) => column.text), ...old];
  const links: Link[] = [
    ...old.map((text, k) => ({ from: 0, to: 1 + versions.length + k, beads: fromNow(text, first.text) })),
    ...versions.flatMap((version, k) =>
      version.beads ? [{ from: columnOf(version), to: 1 + k, beads: version.beads }] : [],
    ),
  ];
  const outdated = (version: TopicVersion): boolean | null => {
    if (version.since === 'compare') return columnOf(version) > 0;
    return version.since === 'changed' ? true : null;
  };
  return {
    topic,
    columns: [
      { ...first, outdated: null },
      ...versions.map((version) => ({ ...version.column, outdated: outdated(version) })),
    ],
    rows: new Rows(texts, 1 + versions.length, links).all(versions.map(columnOf)),
  };
}

/** Whether two states of a text read the same, sentence by sentence. */
function saysTheSame(a: PageText, b: PageText): boolean {
  if (a === b) return true;
  return (
    a.segments.length === b.segments.length &&
    a.blocks.length === b.blocks.length &&
    a.segments.every(({ text, block }, k) => text === b.segments[k]!.text && block === b.segments[k]!.block)
  );
}

/** The alignment of the source's two states, seen from the one of now. */
function fromNow(before: PageText, now: PageText): PageBeads {
  const { blocks, sentences } = alignVersions(before, now);
  return {
    blocks: blocks.map(({ source, target }) => ({ source: target, target: source })),
    sentences: sentences.map(({ source, target, confidence }) => ({ source: target, target: source, confidence })),
  };
}
