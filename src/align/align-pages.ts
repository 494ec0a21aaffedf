import type { PageText } from '../model/block.ts';
import { alignBlocks, type BlockBead } from './blocks.ts';
import { confidence, type RowSigns, type TextSigns, textSigns } from './confidence.ts';
import type { Model } from './evidence.ts';
import { learnLengths } from './lengths.ts';
import { emptyLexicon, learnLexicon, type UnitPair } from './lexicon.ts';
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

/** What is taken for the share of literals kept before anything is known. */
const LITERALS_KEPT = 0.8;
/** Learning goes on until no more than this share of the pairs learnt from is new, or so many rounds are done. */
const STABLE = 0.02;
const MOST_ROUNDS = 3;
/** That a sentence has no counterpart is never sure. */
const NULL_MOST = 0.9;

/**
 * Aligns pages of two languages: first by structure alone, then with the lexicon and the lengths that the first
 * alignment teaches. Depends on nothing but the pages and their order.
 */
export function alignPages(pairs: readonly PagePair[]): PageAlignment[] {
  const vocabulary = new Vocabulary();
  const units = pairs.map(
    ({ source, target }) => [vocabulary.pageUnits(source), vocabulary.pageUnits(target)] as const,
  );
  let aligner: Aligner = { model: untaught(units, vocabulary), plain: trusting, sentences: new Map() };
  let alignments = units.map(([source, target]) => alignPage(source, target, aligner));
  let learnt = new Set<number>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const known = units.flatMap(([source, target], page) => certainPairs(source, target, alignments[page]!));
    const keys = new Set(known.map(([source, target]) => source.id * 2 ** 24 + target.id));
    let fresh = 0;
    for (const key of keys) fresh += learnt.has(key) ? 0 : 1;
    if (fresh <= STABLE * keys.size) break;
    learnt = keys;
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

/** The model before anything is learnt: only literals say something. */
function untaught(units: readonly (readonly [PageUnits, PageUnits])[], { literal, size }: Vocabulary): Model {
  const lexicon = emptyLexicon(
    units.flatMap(([source]) => source.segments),
    units.flatMap(([, target]) => target.segments),
    size,
  );
  return { lexicon, lengths: learnLengths([]), literalsKept: LITERALS_KEPT, literal };
}

function taught(known: readonly UnitPair[], { literal, size }: Vocabulary): Model {
  return {
    lexicon: learnLexicon(known, size),
    lengths: learnLengths(known),
    literalsKept: literalsKept(known),
    literal,
  };
}

/** Pairs to learn from: one sentence against one, without much doubt. */
function certainPairs(source: PageUnits, target: PageUnits, alignment: Draft): UnitPair[] {
  const found: UnitPair[] = [];
  for (const bead of alignment.sentences) {
    if (bead.source.length !== 1 || bead.target.length !== 1 || bead.posterior < 0.5) continue;
    const kind = source.page.blocks[bead.block.source[0]!]!.kind;
    if (kind === 'code' || kind === 'html') continue;
    found.push([source.segments[bead.source[0]!]!, target.segments[bead.target[0]!]!]);
  }
  return found;
}

/** Share of literals that the other side has as well, between bounds that leave room for what was not seen. */
function literalsKept(pairs: readonly UnitPair[]): number {
  let all = LITERALS_KEPT * 100;
  let kept = LITERALS_KEPT * 100 * LITERALS_KEPT;
  for (const [source, target] of pairs) {
    const there = new Set(target.literals);
    all += source.literals.length + target.literals.length;
    for (const token of source.literals) kept += there.has(token) ? 2 : 0;
  }
  return Math.min(0.97, kept / all);
}
