import { type Aligner, alignPage, type PageAlignment, withConfidence } from './align-page.ts';
import { modelOf } from './evidence.ts';
import { certainPairs, type Learnt, notOutvoted, taught, untaught } from './learn.ts';
import type { UnitPair } from './lexicon.ts';
import { PairTable } from './pair-table.ts';
import { plainTest, trusting } from './plain.ts';
import { SignReader } from './row-signs.ts';
import type { PageUnits, Vocabulary } from './units.ts';

/** Learning goes on until no more than this share of the pairs learnt from is new, or so many rounds are done. */
const STABLE = 0.1;
const MOST_ROUNDS = 3;

/** Two versions of one page, as the aligner sees them. */
export type UnitsPair = readonly [source: PageUnits, target: PageUnits];

/** Pages from which was learnt what two languages have in common, and how these pages are aligned by that. */
export interface Study {
  readonly learnt: Learnt;
  readonly alignments: readonly PageAlignment[];
}

/**
 * Aligns pages by structure alone, then with the lexicon and the lengths that the first alignment teaches.
 * @param vocabulary that the units were made with, and nothing else
 */
export function study(units: readonly UnitsPair[], vocabulary: Vocabulary): Study {
  let learnt = untaught(units, vocabulary);
  let aligner = alignerOf(learnt, vocabulary);
  let drafts = units.map(([source, target]) => alignPage(source, target, aligner));
  let before = new PairTable<number>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const met = new PairTable<number>();
    const known: UnitPair[] = [];
    for (const [page, [source, target]] of units.entries()) {
      known.push(...certainPairs(source, target, drafts[page]!.sentences, met));
    }
    const fresh = known.filter(([source, target]) => !before.has(source, target)).length;
    if (fresh <= STABLE * known.length) break;
    before = met;
    drafts = [];
    learnt = taught(notOutvoted(known, met), vocabulary);
    aligner = alignerOf(learnt, vocabulary);
    drafts = units.map(([source, target]) => alignPage(source, target, aligner));
  }
  const reader = new SignReader(aligner.model);
  return { learnt, alignments: drafts.map((draft, page) => withConfidence(...units[page]!, draft, reader)) };
}

/** An aligner that has aligned nothing yet. */
export function alignerOf({ lexicon, lengths, literalsKept, isTaught }: Learnt, { literal }: Vocabulary): Aligner {
  const model = modelOf(lexicon, lengths, literal, literalsKept);
  return { model, plain: isTaught ? plainTest(model) : trusting, sentences: new Map() };
}
