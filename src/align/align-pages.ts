import type { PageText } from '../model/block.ts';
import { alignBlocks, type BlockBead } from './blocks.ts';
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

/** How the blocks and the sentences of two pages correspond. */
export interface PageAlignment {
  readonly blocks: readonly BlockBead[];
  readonly sentences: readonly SentenceBead[];
}

/** What is taken for the share of literals kept before anything is known. */
const LITERALS_KEPT = 0.8;
/** Learning goes on until no more than this share of the pairs learnt from is new, or so many rounds are done. */
const STABLE = 0.02;
const MOST_ROUNDS = 3;

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
  return alignments;
}

/** What the alignment of a page needs besides the page. */
interface Aligner {
  readonly model: Model;
  readonly plain: PlainTest;
  readonly sentences: SentenceMemory;
}

function alignPage(source: PageUnits, target: PageUnits, { model, plain, sentences }: Aligner): PageAlignment {
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
function certainPairs(source: PageUnits, target: PageUnits, alignment: PageAlignment): UnitPair[] {
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
