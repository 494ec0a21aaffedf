import { alignedTopic, type TopicVersion } from './align/aligned-topic.ts';
import { type PageBeads, readBeads } from './align/page-beads.ts';
import { openPacked, type PackedFile } from './io/packed-file.ts';
import type { AlignedColumn, AlignedTopic } from './model/aligned-topic.ts';
import type { PageText } from './model/block.ts';
import { pageKey } from './model/page.ts';
import { type TextRef, textKey } from './model/text-ref.ts';
import type { TopicId } from './model/topic.ts';
import type { ColumnPlan, TopicPlan } from './model/topic-plan.ts';
import { TextReader } from './read-text.ts';

export type { ColumnPlan, TopicPlan };

/** All that a worker needs to make the aligned topics of a site. Plain data. */
export interface AlignedShared {
  /** The packed file of source texts that are no files on disk. */
  readonly sources: string;
  /** Packed files of alignments, by the name that columns give them. */
  readonly groups: Readonly<Record<string, string>>;
  readonly topics: readonly TopicPlan[];
}

/** Aligned topics, one at a time: none is held. */
export interface AlignedTopics {
  /** A topic with all its versions; null where the site has no such topic. */
  topic(id: TopicId): AlignedTopic | null;
  /** All topics in the site's order. */
  topics(): Generator<AlignedTopic>;
}

const nothing: PageText = { blocks: [], segments: [] };

/**
 * Opens what `alignSite` made; also in a worker.
 * @throws (each topic) where a file is not any more what it was when the site was read
 */
export function openAligned({ sources, groups, topics: plans }: AlignedShared): AlignedTopics {
  const byId = new Map(plans.map((plan) => [plan.topic, plan]));
  const reader = new TextReader(openPacked(sources));
  const packs = new Map<string, PackedFile | null>();
  const beadsOf = ({ group, locale, path }: ColumnPlan): PageBeads | null => {
    if (group === null) return null;
    const pack = packs.get(group) ?? openPacked(groups[group]!);
    packs.set(group, pack);
    const line = pack?.get(pageKey({ locale: locale!, path: path! }));
    if (!line) throw new Error(`the alignment of ${locale}:${path} has gone from the cache meanwhile`);
    return readBeads(line.toString());
  };
  return {
    topic(id) {
      const plan = byId.get(id);
      return plan ? made(plan, reader, beadsOf) : null;
    },
    *topics() {
      for (const plan of plans) yield made(plan, reader, beadsOf);
    },
  };
}

function made(
  { topic, columns }: TopicPlan,
  reader: TextReader,
  beadsOf: (plan: ColumnPlan) => PageBeads | null,
): AlignedTopic {
  const texts = new Map<string, PageText>();
  const textOf = (ref: TextRef | null): PageText => {
    if (!ref) return nothing;
    const text = texts.get(textKey(ref)) ?? reader.read(ref);
    texts.set(textKey(ref), text);
    return text;
  };
  const columnOf = ({ locale, tag, path, text, source }: ColumnPlan): Omit<AlignedColumn, 'outdated'> => {
    return { locale, tag, path, text: textOf(text), source };
  };
  const [first, ...others] = columns;
  const versions = others.map((plan): TopicVersion => {
    const { pinned, since } = plan;
    return { column: columnOf(plan), pinned: pinned && textOf(pinned), since, beads: beadsOf(plan) };
  });
  return alignedTopic({ topic, first: columnOf(first!), versions });
}
