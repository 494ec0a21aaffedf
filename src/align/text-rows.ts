import type { BlockKind } from '../model/block.ts';
import type { PageAlignment } from './align-page.ts';
import type { PagePair } from './align-pages.ts';
import { shownConfidence } from './page-beads.ts';

/** One bead as plain text: what `hexapla align --jsonl` writes. */
export interface TextRow {
  readonly section: string;
  readonly kind: BlockKind;
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** 0 to 1, four digits. */
  readonly confidence: number;
}

/** The rows of one page in source order. Section and kind are the source's where it has the row. */
export function textRows({ source, target }: PagePair, { sentences }: PageAlignment): TextRow[] {
  return sentences.map((row) => {
    const first = source.segments[row.source[0] ?? -1];
    const block = first ? source.blocks[first.block]! : target.blocks[target.segments[row.target[0]!]!.block]!;
    return {
      section: block.section,
      kind: block.kind,
      source: row.source.map((index) => source.segments[index]!.text),
      target: row.target.map((index) => target.segments[index]!.text),
      confidence: shownConfidence(row.confidence),
    };
  });
}
