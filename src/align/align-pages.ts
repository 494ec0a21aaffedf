import type { PageText } from '../model/block.ts';
import { type Aligner, alignPage, type PageAlignment, withConfidence } from './align-page.ts';
import { certainPairs, taught, untaught } from './learn.ts';
import type { UnitPair } from './lexicon.ts';
import { PairTable } from './pair-table.ts';
import { plainTest, trusting } from './plain.ts';
import { SignReader } from './row-signs.ts';
import { type PageUnits, Vocabulary } from './units.ts';

/** Two versions of one page. */
export interface PagePair {
  readonly source: PageText;
  readonly target: PageText;
}

/** Learning goes on until no more than this share of the pairs learnt from is new, or so many rounds are done. */
const STABLE = 0.1;
const MOST_ROUNDS = 3;

/**
 * Aligns pages of two languages: first by structure alone, then with the lexicon and the lengths that the first
 * alignment teaches. Depends on nothing but the pages and their order.
 */
export function alignPages(pairs: readonly PagePair[]): PageAlignment[] {
  const vocabulary = new Vocabulary();
  const units = pairs.map(({ source, target }): UnitsPair => {
    return [vocabulary.pageUnits(source), vocabulary.pageUnits(target)];
  });
  return alignUnits(units, vocabulary, (alignment) => alignment);
}

/** Two versions of one page, as the aligner sees them. */
export type UnitsPair = readonly [source: PageUnits, target: PageUnits];

/**
 * `alignPages` for pages whose texts need not be held: that is most of the memory.
 * @param vocabulary that the units were made with, and nothing else
 * @param keep what to keep of each page's alignment
 */
export function alignUnits<Kept>(
  units: readonly UnitsPair[],
  vocabulary: Vocabulary,
  keep: (alignment: PageAlignment, page: number) => Kept,
): Kept[] {
  let aligner: Aligner = { model: untaught(units, vocabulary), plain: trusting, sentences: new Map() };
  let drafts = units.map(([source, target]) => alignPage(source, target, aligner));
  let learnt = new PairTable<true>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const met = new PairTable<true>();
    const known: UnitPair[] = [];
    for (const [page, [source, target]] of units.entries()) {
      known.push(...certainPairs(source, target, drafts[page]!.sentences, met));
    }
    const fresh = known.filter(([source, target]) => !learnt.has(source, target)).length;
    if (fresh <= STABLE * known.length) break;
    learnt = met;
    drafts = [];
    const model = taught(known, vocabulary);
    aligner = { model, plain: plainTest(model), sentences: new Map() };
    drafts = units.map(([source, target]) => alignPage(source, target, aligner));
  }
  const reader = new SignReader(aligner.model);
  return drafts.map((draft, page) => keep(withConfidence(...units[page]!, draft, reader), page));
}
