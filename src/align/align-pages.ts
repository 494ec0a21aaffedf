import type { PageText } from '../model/block.ts';
import { alignBlocks, type BlockBead } from './blocks.ts';
import { confidence, type RowSigns, type TextSigns, textSigns } from './confidence.ts';
import type { Model } from './evidence.ts';
import { certainPairs, taught, untaught } from './learn.ts';
import type { UnitPair } from './lexicon.ts';
import { PairTable } from './pair-table.ts';
import { type PlainTest, plainTest, trusting } from './plain.ts';
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
  const signs = textSigns(aligner.model);
  return alignments.map((draft, page) => withConfidence(...units[page]!, draft, signs));
}

function withConfidence(source: PageUnits, target: PageUnits, draft: Draft, signsOf: TextSigns): PageAlignment {
  const restless = draft.blocks.filter((block) => block.how !== 'straight').length;
  const unrest = restless / Math.max(1, draft.blocks.length);
  const sentences = draft.sentences.map((bead): SentenceRow => {
    const { posterior, block } = bead;
    if (bead.source.length === 0 || bead.target.length === 0) {
      return { ...bead, confidence: Math.min(NULL_MOST, posterior), signs: null };
    }
    const texts = signsOf(
      bead.source.map((i) => source.segments[i]!),
      bead.target.map((j) => target.segments[j]!),
    );
    const surplus = bead.source.length + bead.target.length - 2;
    const signs: RowSigns = { ...texts, posterior, how: block.how, unrest, surplus };
    return { ...bead, confidence: confidence(signs), signs };
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
