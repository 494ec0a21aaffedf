import type { BlockBead } from './block-bead.ts';
import { alignBlocks } from './blocks.ts';
import { confidence, type RowSigns } from './confidence.ts';
import type { Model } from './evidence.ts';
import type { PlainTest } from './plain.ts';
import type { SignReader } from './row-signs.ts';
import { alignSentences, type SentenceBead, type SentenceMemory } from './sentences.ts';
import type { PageUnits } from './units.ts';

/** Sentences that say the same thing, and how sure that is. */
export interface SentenceRow extends SentenceBead {
  readonly confidence: number;
  /** What the confidence is made of; none where one side is empty. */
  readonly signs: RowSigns | null;
}

/** How the blocks and the sentences of two pages correspond. Every index of both sides stands in exactly one row. */
export interface PageAlignment {
  readonly blocks: readonly BlockBead[];
  readonly sentences: readonly SentenceRow[];
}

/** An alignment before it is known how sure it is. */
export interface DraftAlignment {
  readonly blocks: readonly BlockBead[];
  readonly sentences: readonly SentenceBead[];
}

/** What the alignment of a page needs besides the page. */
export interface Aligner {
  readonly model: Model;
  readonly plain: PlainTest;
  readonly sentences: SentenceMemory;
}

/** That a sentence has no counterpart is never sure. */
const NULL_MOST = 0.9;

/**
 * Aligns the blocks of two pages, then the sentences within.
 * @param mend what to make of the blocks' alignment before sentences are looked at
 */
export function alignPage(
  source: PageUnits,
  target: PageUnits,
  { model, plain, sentences }: Aligner,
  mend: (blocks: readonly BlockBead[]) => readonly BlockBead[] = (blocks) => blocks,
): DraftAlignment {
  const blocks = mend(alignBlocks(source, target, model, plain));
  return {
    blocks,
    sentences: blocks.flatMap((block) => alignSentences(source, target, block, model, plain, sentences)),
  };
}

/** Says of each row how sure it is. */
export function withConfidence(
  source: PageUnits,
  target: PageUnits,
  draft: DraftAlignment,
  reader: SignReader,
): PageAlignment {
  const restless = draft.blocks.filter((block) => block.how !== 'straight').length;
  const signs = reader.ofPage(source, target, draft.sentences, restless / Math.max(1, draft.blocks.length));
  const sentences = draft.sentences.map((bead, k): SentenceRow => {
    const of = signs[k] ?? null;
    return { ...bead, signs: of, confidence: of ? confidence(of) : Math.min(NULL_MOST, bead.posterior) };
  });
  return { blocks: draft.blocks, sentences };
}
