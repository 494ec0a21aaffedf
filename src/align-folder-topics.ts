import { alignUnits, type UnitsPair } from './align/align-pages.ts';
import { alignedTopic } from './align/aligned-topic.ts';
import { type PageBeads, pageBeads } from './align/page-beads.ts';
import { Vocabulary } from './align/units.ts';
import type { AlignedColumn, AlignedTopic } from './model/aligned-topic.ts';
import type { PageText } from './model/block.ts';
import type { Finding } from './model/finding.ts';
import type { TopicId } from './model/topic.ts';
import { type AlignedFolder, type FilePair, pairPages, type ReadFile, readFolder } from './read-folder.ts';

/** The pages of two folders side by side. */
export interface FolderTopics {
  /** By path; two columns, the first folder's and the second's. A page that one of them lacks has a column without a path. */
  topics(): Generator<AlignedTopic>;
  readonly count: number;
  /** What is wrong with files that could not be read. */
  readonly findings: readonly Finding[];
}

const nothing: PageText = { blocks: [], segments: [] };

/**
 * Aligns two folders: two languages, or two states of one. Topics are made one at a time.
 * @throws the file system's error where a folder cannot be read
 */
export function alignFolderTopics(before: AlignedFolder, after: AlignedFolder): FolderTopics {
  const [from, to] = [readFolder(before), readFolder(after)];
  const pairs = pairPages(from.files, to.files).sort((p, q) => (pathOf(p) < pathOf(q) ? -1 : 1));
  const both = pairs.filter(({ a, b }) => a !== null && b !== null);
  const vocabulary = new Vocabulary();
  const units = both.map(({ a, b }): UnitsPair => [vocabulary.pageUnits(a!.text), vocabulary.pageUnits(b!.text)]);
  const beads = new Map(alignUnits(units, vocabulary, (alignment, k) => [both[k]!, pageBeads(alignment)] as const));
  return {
    count: pairs.length,
    findings: [...from.findings, ...to.findings],
    *topics() {
      for (const pair of pairs) yield pairTopic(pair, [from.tag, to.tag], beads.get(pair) ?? null);
    },
  };
}

function pairTopic(pair: FilePair, [before, after]: readonly [string, string], beads: PageBeads | null): AlignedTopic {
  const version = { column: columnOf(pair.b, after), pinned: null, since: 'unknown' } as const;
  return alignedTopic({
    topic: `path:${pathOf(pair)}` satisfies TopicId,
    first: columnOf(pair.a, before),
    versions: [{ ...version, beads: beads ?? (pair.b ? onlyIn(pair.b.text) : null) }],
  });
}

/** The alignment of a page with nothing. */
function onlyIn({ blocks, segments }: PageText): PageBeads {
  return {
    blocks: blocks.map((_, block) => ({ source: [], target: [block] })),
    sentences: segments.map((_, segment) => ({ source: [], target: [segment], confidence: 0.9 })),
  };
}

function columnOf(file: ReadFile | null, tag: string): Omit<AlignedColumn, 'outdated'> {
  return { locale: null, tag, path: file?.path ?? null, text: file?.text ?? nothing, source: null };
}

/** The path of the first folder, where it has the page. */
function pathOf({ a, b }: FilePair): string {
  return (a ?? b)!.path;
}
