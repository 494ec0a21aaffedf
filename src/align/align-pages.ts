import type { PageText } from '../model/block.ts';
import type { BlockBead } from './block-bead.ts';
import { alignBlocks } from './blocks.ts';
import { confidence, type RowSigns } from './confidence.ts';
import type { Model } from './evidence.ts';
import { certainPairs, taught, untaught } from './learn.ts';
import type { UnitPair } from './lexicon.ts';
import { PairTable } from './pair-table.ts';
import { type PlainTest, plainTest, trusting } from './plain.ts';
import { SignReader } from './row-signs.ts';
import { alignSentences, type SentenceBead, type SentenceMemory } from './sentences.ts';
import { type PageUnits, Vocabulary } from './units.ts';

/** Two versions of one page. */
export interface PagePair {
  readonly source: PageText;
  readonly target: PageText;
}

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

interface Draft {
  readonly blocks: readonly BlockBead[];
  readonly sentences: readonly SentenceBead[];
}

/** Learning goes on until no more than this share of the pairs learnt from is new, or so many rounds are done. */
const STABLE = 0.1;
const MOST_ROUNDS = 3;
/** That a sentence has no counterpart is never sure. */
const NULL_MOST = 0.9;

/**
 * Aligns pages of two languages: first by structure alone, then with the lexicon and the lengths that the first
 * alignment teaches. Depends on nothing but the pages and their order.
 */
export function alignPages(pairs: readonly PagePair[], vocabulary = new Vocabulary()): PageAlignment[] {
  const units = pairs.map(
    ({ source, target }) => [vocabulary.pageUnits(source), vocabulary.pageUnits(target)] as const,
  );
  let aligner: Aligner = { model: untaught(units, vocabulary), plain: trusting, sentences: new Map() };
  let alignments = units.map(([source, target]) => alignPage(source, target, aligner));
  let learnt = new PairTable<true>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const met = new PairTable<true>();
    const known: UnitPair[] = [];
    for (const [page, [source, target]] of units.entries()) {
      known.push(...certainPairs(source, target, alignments[page]!.sentences, met));
    }
    const fresh = known.filter(([source, target]) => !learnt.has(source, target)).length;
    if (fresh <= STABLE * known.length) break;
    learnt = met;
    const model = taught(known, vocabulary);
    aligner = { model, plain: plainTest(model), sentences: new Map() };
    alignments = units.map(([source, target]) => alignPage(source, target, aligner));
  }
  const reader = new SignReader(aligner.model);
  return alignments.map((draft, page) => withConfidence(...units[page]!, draft, reader));
}

function withConfidence(source: PageUnits, target: PageUnits, draft: Draft, reader: SignReader): PageAlignment {
  const restless = draft.blocks.filter((block) => block.how !== 'straight').length;
  const signs = reader.ofPage(source, target, draft.sentences, restless / Math.max(1, draft.blocks.length));
  const sentences = draft.sentences.map((bead, k): SentenceRow => {
    const of = signs[k] ?? null;
    return { ...bead, signs: of, confidence: of ? confidence(of) : Math.min(NULL_MOST, bead.posterior) };
  });
  return { blocks: draft.blocks, sentences };
}

/** What the alignment of a page needs besides the page. */
interface Aligner {
  readonly model: Model;
  readonly plain: PlainTest;
  readonly sentences: SentenceMemory;
}

function alignPage(source: PageUnits, target: PageUnits, { model, plain, sentences }: Aligner): Draft {
  const blocks = alignBlocks(source, target, model, plain);
  return {
    blocks,
    sentences: blocks.flatMap((block) => alignSentences(source, target, block, model, plain, sentences)),
  };
}
