import { alignPages } from './align/align-pages.ts';
import { alignVersions } from './align/align-versions.ts';
import { alignedTopic } from './align/aligned-topic.ts';
import { lessons } from './align/lessons.ts';
import { type PageBeads, pageBeads } from './align/page-beads.ts';
import type { AlignedColumn, AlignedTopic } from './model/aligned-topic.ts';
import type { PageText } from './model/block.ts';
import type { Finding } from './model/finding.ts';
import type { LocaleId } from './model/locale.ts';
import type { TopicId } from './model/topic.ts';
import {
  type AlignedFolder,
  type FilePair,
  pairPages,
  type ReadFile,
  type ReadFolder,
  readFolder,
} from './read-folder.ts';

/** The pages of two folders side by side. */
export interface FolderTopics {
  /** By path; two columns, `before` and `after`. A page that one folder lacks has a column without a path. */
  topics(): Generator<AlignedTopic>;
  /** The path of each of them: the first folder's, where it has the page. */
  readonly paths: readonly string[];
  /** BCP 47. */
  readonly tags: readonly [before: string, after: string];
  /** Whether the folders are two states of one language, rather than two languages. */
  readonly isOneLanguage: boolean;
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
  const isOneLanguage = new Intl.Locale(from.tag).language === new Intl.Locale(to.tag).language;
  const beadsOf = isOneLanguage ? beadsOfStates : beadsOfLanguages(pairs);
  return {
    paths: pairs.map(pathOf),
    tags: [from.tag, to.tag],
    isOneLanguage,
    findings: [...from.findings, ...to.findings],
    *topics() {
      for (const pair of pairs) yield pairTopic(pair, from, to, beadsOf(pair));
    },
  };
}

/** Two states of a page share their words: each pair for itself. */
function beadsOfStates({ a, b }: FilePair): PageBeads | null {
  return a && b ? pageBeads(alignVersions(a.text, b.text)) : null;
}

/** What two languages have in common is learnt from all pages. */
function beadsOfLanguages(pairs: readonly FilePair[]): (pair: FilePair) => PageBeads | null {
  const both = pairs.filter(({ a, b }) => a !== null && b !== null);
  const texts = both.map(({ a, b }) => ({ source: a!.text, target: b!.text }));
  const beads = new Map(alignPages(texts, lessons(both.map(pathOf))).map((of, k) => [both[k]!, pageBeads(of)]));
  return (pair) => beads.get(pair) ?? null;
}

function pairTopic(pair: FilePair, from: ReadFolder, to: ReadFolder, beads: PageBeads | null): AlignedTopic {
  const version = { column: columnOf(pair.b, to, 'after'), pinned: null, since: 'unknown' } as const;
  return alignedTopic({
    topic: `path:${pathOf(pair)}` satisfies TopicId,
    first: columnOf(pair.a, from, 'before'),
    versions: [{ ...version, beads: beads ?? (pair.b ? onlyIn(pair.b.text) : null) }],
  });
}

/** The alignment of a page with nothing. */
function onlyIn({ blocks, segments }: PageText): PageBeads {
  return {
    blocks: blocks.map((_, block) => ({ source: [], target: [block] })),
    sentences: segments.map((_, segment) => ({ source: [], target: [segment], confidence: 1 })),
  };
}

function columnOf(file: ReadFile | null, { tag }: ReadFolder, locale: LocaleId): Omit<AlignedColumn, 'outdated'> {
  return { locale, tag, path: file?.path ?? null, text: file?.text ?? nothing, source: null };
}

function pathOf({ a, b }: FilePair): string {
  return (a ?? b)!.path;
}
