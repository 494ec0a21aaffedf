import type { PageAlignment } from './align-page.ts';

/** Indexes on both sides that belong together; one side may be empty. */
export interface IndexPair {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** What is kept of a page's alignment: which blocks and which segments say the same thing, and how sure that is. */
export interface PageBeads {
  readonly blocks: readonly IndexPair[];
  readonly sentences: readonly (IndexPair & { readonly confidence: number })[];
}

/** Confidences are given to four digits, rounded down: what is not sure never looks so. */
export function shownConfidence(confidence: number): number {
  return Math.floor(confidence * 1e4) / 1e4;
}

/** The beads of an alignment, as `readBeads` gives them back. */
export function pageBeads({ blocks, sentences }: PageAlignment): PageBeads {
  return {
    blocks: blocks.map(({ source, target }) => ({ source, target })),
    sentences: sentences.map(({ source, target, confidence }) => {
      return { source, target, confidence: shownConfidence(confidence) };
    }),
  };
}

/** One index, or a list of none or several. */
type Written = number | readonly number[];

/** The beads of an alignment as a line of JSON: blocks, then sentences, a side with one index as a number. */
export function writtenBeads({ blocks, sentences }: PageAlignment): string {
  return JSON.stringify([
    blocks.map(({ source, target }) => [written(source), written(target)]),
    sentences.map(({ source, target, confidence }) => [written(source), written(target), shownConfidence(confidence)]),
  ]);
}

/** The beads that `writtenBeads` wrote. */
export function readBeads(line: string): PageBeads {
  const [blocks, sentences] = JSON.parse(line) as [[Written, Written][], [Written, Written, number][]];
  return {
    blocks: blocks.map(([source, target]) => ({ source: list(source), target: list(target) })),
    sentences: sentences.map(([source, target, confidence]) => {
      return { source: list(source), target: list(target), confidence };
    }),
  };
}

function written(indexes: readonly number[]): Written {
  return indexes.length === 1 ? indexes[0]! : indexes;
}

function list(indexes: Written): readonly number[] {
  return typeof indexes === 'number' ? [indexes] : indexes;
}
