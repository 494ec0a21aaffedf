import { alignedTopic, type TopicVersion } from './align/aligned-topic.ts';
import { readBeads } from './align/page-beads.ts';
import { readText } from './align/written-text.ts';
import { openPacked, type PackedFile } from './io/packed-file.ts';
import type { AlignedColumn, AlignedTopic } from './model/aligned-topic.ts';
import type { PageText } from './model/block.ts';
import { pageKey } from './model/page.ts';
import { type TextRef, textKey } from './model/text-ref.ts';
import type { TopicId } from './model/topic.ts';
import type { ColumnPlan, TopicPlan } from './model/topic-plan.ts';

export type { ColumnPlan, TopicPlan };

/** All that a worker needs to make the aligned topics of a site. Plain data. */
export interface AlignedShared {
  /** The packed file of source texts that are no files on disk. */
  readonly sources: string;
  /** The packed file of what was read from the sources, by `textKey`. */
  readonly texts: string;
  /** Packed files of alignments, by the name that columns give them. */
  readonly groups: Readonly<Record<string, string>>;
  readonly topics: readonly TopicPlan[];
}

/** Aligned topics, one at a time: none is held. */
export interface AlignedTopics {
  /** A topic with all its versions; null where the site has no such topic. */
  topic(id: TopicId): AlignedTopic | null;
  /** All that a topic is made of, without making it: another text, another alignment or another plan gives other parts. */
  parts(id: TopicId): string;
  /** All topics in the site's order. */
  topics(): Generator<AlignedTopic>;
  /** A source text that a topic names, as it was read; cheap for the topic that was opened last. */
  text(ref: TextRef): PageText;
}

/** Hashes of all that a packed file says of a page and its alignment, by page; an entry of that file. */
export const sumsName = 'sums';
export type Sums = Readonly<Record<string, string>>;

const nothing: PageText = { blocks: [], segments: [] };

/**
 * Opens what `alignSite` made; also in a worker.
 * @throws (each topic) where the cache has been cleared meanwhile
 */
export function openAligned({ texts, groups, topics: plans }: AlignedShared): AlignedTopics {
  const byId = new Map(plans.map((plan) => [plan.topic, plan]));
  const packs = new Map<string, PackedFile | null>();
  const read = (file: string, name: string): string => {
    const pack = packs.get(file) ?? openPacked(file);
    packs.set(file, pack);
    const found = pack?.get(name);
    if (!found) throw new Error(`the alignment of ${name} is gone from the cache; run the command again`);
    return found.toString();
  };
  const sums = new Map<string, Sums>();
  const sumsOf = (file: string): Sums => {
    const known = sums.get(file) ?? (JSON.parse(read(file, sumsName)) as Sums);
    sums.set(file, known);
    return known;
  };
  const sources = new Map<string, PageText>();
  const sourceText = (ref: TextRef): PageText => {
    const key = textKey(ref);
    const text = sources.get(key) ?? readText(read(texts, key));
    sources.set(key, text);
    return text;
  };
  const sourceOf = (ref: TextRef | null): PageText | null => (ref ? sourceText(ref) : null);
  const topicOf = ({ topic, columns }: TopicPlan): AlignedTopic => {
    sources.clear();
    const [first, ...others] = columns;
    const versions = others.map((plan): TopicVersion => {
      const { group, locale, path, pinned, since } = plan;
      if (group === null) return { column: shownColumn(plan, nothing), pinned: null, since, beads: null };
      const [beads, text] = read(groups[group]!, pageKey({ locale: locale!, path: path! })).split('\n') as [
        string,
        string,
      ];
      return { column: shownColumn(plan, readText(text)), pinned: sourceOf(pinned), since, beads: readBeads(beads) };
    });
    return alignedTopic({ topic, first: shownColumn(first!, sourceOf(first!.text)!), versions });
  };
  return {
    topic(id) {
      const plan = byId.get(id);
      return plan ? topicOf(plan) : null;
    },
    parts(id) {
      const plan = byId.get(id);
      // A plan names texts by the hash of their bytes; how they were aligned hangs on the other pages of the group as well.
      const aligned = plan?.columns.map(({ group, locale, path }) =>
        group === null ? '' : sumsOf(groups[group]!)[pageKey({ locale: locale!, path: path! })],
      );
      return JSON.stringify([plan, aligned]);
    },
    *topics() {
      for (const plan of plans) yield topicOf(plan);
    },
    text: sourceText,
  };
}

function shownColumn({ locale, tag, path, source }: ColumnPlan, text: PageText): Omit<AlignedColumn, 'outdated'> {
  return { locale, tag, path, text, source };
}
