import type { PageText } from '../model/block.ts';
import { alignBlocks, type BlockBead, type PlainPair } from './blocks.ts';
import { evidenceBetween, type Model } from './evidence.ts';
import { learnLengths } from './lengths.ts';
import { emptyLexicon, learnLexicon, type UnitPair } from './lexicon.ts';
import { alignSentences, type SentenceBead } from './sentences.ts';
import { type PageUnits, type Unit, Vocabulary } from './units.ts';

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
/** How much words must say for a pair without contradicting literals to be taken as it stands. */
const PLAIN_PER_WORD = 0.4;

/**
 * Aligns pages of two languages: first by structure alone, then with the lexicon and the lengths that the first
 * alignment teaches. Depends on nothing but the pages and their order.
 */
export function alignPages(pairs: readonly PagePair[], rounds = 2): PageAlignment[] {
  const vocabulary = new Vocabulary();
  const units = pairs.map(({ source, target }) => [vocabulary.pageUnits(source), vocabulary.pageUnits(target)] as const);
  const { literal } = vocabulary;
  let model: Model = {
    lexicon: emptyLexicon(
      units.flatMap(([source]) => source.segments),
      units.flatMap(([, target]) => target.segments),
      vocabulary.size,
    ),
    lengths: learnLengths([]),
    literalsKept: LITERALS_KEPT,
    literal,
  };
  let plain: PlainPair = () => true;
  for (let round = 0; round < rounds; round++) {
    const known = units.flatMap(([source, target]) => certainPairs(source, target, alignPage(source, target, model, plain)));
    model = { lexicon: learnLexicon(known, vocabulary.size), lengths: learnLengths(known), literalsKept: literalsKept(known), literal };
    plain = plainPairs(model);
  }
  return units.map(([source, target]) => alignPage(source, target, model, plain));
}

function alignPage(source: PageUnits, target: PageUnits, model: Model, plain: PlainPair): PageAlignment {
  const blocks = alignBlocks(source, target, model, plain);
  return { blocks, sentences: blocks.flatMap((block) => alignSentences(source, target, block, model)) };
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

/** Remembers its answers: most pairs of units are met many times. */
function plainPairs(model: Model): PlainPair {
  const known = new Map<number, boolean>();
  return (source: Unit, target: Unit) => {
    const key = source.id * 2 ** 24 + target.id;
    let answer = known.get(key);
    if (answer === undefined) {
      answer = isPlain(source, target, model);
      known.set(key, answer);
    }
    return answer;
  };
}

function isPlain(source: Unit, target: Unit, model: Model): boolean {
  if (source === target) return true;
  const { literals } = source;
  if (literals.length !== target.literals.length || literals.some((token, k) => token !== target.literals[k])) return false;
  return evidenceBetween([source], [target], model).words(0, 1, 0, 1) >= PLAIN_PER_WORD;
}
