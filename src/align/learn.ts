import { type Model, modelOf } from './evidence.ts';
import { learnLengths } from './lengths.ts';
import { emptyLexicon, learnLexicon, type UnitPair } from './lexicon.ts';
import type { PairTable } from './pair-table.ts';
import type { SentenceBead } from './sentences.ts';
import type { PageUnits, Vocabulary } from './units.ts';

/** What is taken for the share of literals kept before anything is known, and how many literals that weighs. */
const USUALLY_KEPT = 0.8;
const PRIOR_WEIGHT = 100;
/** Nothing is so regular that one exception is impossible. */
const MOST_KEPT = 0.97;

/** The model before anything is learnt: only literals, lengths and forms say something. */
export function untaught(
  units: readonly (readonly [source: PageUnits, target: PageUnits])[],
  { literal, size }: Vocabulary,
): Model {
  const lexicon = emptyLexicon(
    units.flatMap(([source]) => source.segments),
    units.flatMap(([, target]) => target.segments),
    size,
  );
  return modelOf(lexicon, learnLengths([]), literal, USUALLY_KEPT);
}

/** The model that pairs of sentences teach. */
export function taught(pairs: readonly UnitPair[], { literal, size }: Vocabulary): Model {
  return modelOf(learnLexicon(pairs, size), learnLengths(pairs), literal, literalsKept(pairs));
}

/**
 * Pairs of a page to learn from: one sentence against one, without much doubt.
 * @param met pairs that other pages had; those of this page are added, and none of them comes back twice
 */
export function certainPairs(
  source: PageUnits,
  target: PageUnits,
  sentences: readonly SentenceBead[],
  met: PairTable<true>,
): UnitPair[] {
  const found: UnitPair[] = [];
  for (const { source: from, target: to, posterior, block } of sentences) {
    if (from.length !== 1 || to.length !== 1 || posterior < 0.5) continue;
    const kinds = [source.kinds[block.source[0]!]!, target.kinds[block.target[0]!]!];
    const a = source.segments[from[0]!]!;
    const b = target.segments[to[0]!]!;
    if (kinds.includes('code') || kinds.includes('html') || met.has(a, b)) continue;
    met.set(a, b, true);
    found.push([a, b]);
  }
  return found;
}

/** Share of literals that the other side has as well. */
function literalsKept(pairs: readonly UnitPair[]): number {
  let all = PRIOR_WEIGHT;
  let kept = PRIOR_WEIGHT * USUALLY_KEPT;
  for (const [source, target] of pairs) {
    all += source.literals.length + target.literals.length;
    for (const token of source.literals) kept += target.literals.includes(token) ? 1 : 0;
    for (const token of target.literals) kept += source.literals.includes(token) ? 1 : 0;
  }
  return Math.min(MOST_KEPT, kept / all);
}
