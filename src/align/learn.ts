import { type Lengths, learnLengths } from './lengths.ts';
import { emptyLexicon, type Lexicon, learnLexicon, type UnitPair } from './lexicon.ts';
import type { PairTable } from './pair-table.ts';
import type { SentenceBead } from './sentences.ts';
import type { PageUnits, Unit, Vocabulary } from './units.ts';

/** What pages teach about two languages. */
export interface Learnt {
  readonly lexicon: Lexicon;
  readonly lengths: Lengths;
  /** Share of literals that the other side has as well. */
  readonly literalsKept: number;
  /** false: there was no pair to learn from. */
  readonly isTaught: boolean;
}

/** What is taken for the share of literals kept before anything is known, and how many literals that weighs. */
const USUALLY_KEPT = 0.8;
const PRIOR_WEIGHT = 100;
/** Nothing is so regular that one exception is impossible. */
const MOST_KEPT = 0.97;

/** What is known before anything is learnt: only literals, lengths and forms say something. */
export function untaught(
  units: readonly (readonly [source: PageUnits, target: PageUnits])[],
  { size }: Vocabulary,
): Learnt {
  const lexicon = emptyLexicon(
    units.flatMap(([source]) => source.segments),
    units.flatMap(([, target]) => target.segments),
    size,
  );
  return { lexicon, lengths: learnLengths([]), literalsKept: USUALLY_KEPT, isTaught: false };
}

/** What pairs of sentences teach. */
export function taught(pairs: readonly UnitPair[], { size }: Vocabulary): Learnt {
  return {
    lexicon: learnLexicon(pairs, size),
    lengths: learnLengths(pairs),
    literalsKept: literalsKept(pairs),
    isTaught: true,
  };
}

/** How much oftener a sentence must stand beside another one for a pair of it to be a slip of the first alignment. */
const OUTVOTED = 8;

/**
 * Pairs of a page to learn from: one sentence against one, without much doubt.
 * @param met how often other pages had pairs; those of this page are added, and none that was met comes back
 */
export function certainPairs(
  source: PageUnits,
  target: PageUnits,
  sentences: readonly SentenceBead[],
  met: PairTable<number>,
): UnitPair[] {
  const found: UnitPair[] = [];
  for (const { source: from, target: to, posterior, block } of sentences) {
    if (from.length !== 1 || to.length !== 1 || posterior < 0.5) continue;
    const kinds = [source.kinds[block.source[0]!]!, target.kinds[block.target[0]!]!];
    const a = source.segments[from[0]!]!;
    const b = target.segments[to[0]!]!;
    if (kinds.includes('code') || kinds.includes('html')) continue;
    const times = met.get(a, b) ?? 0;
    met.set(a, b, times + 1);
    if (times === 0) found.push([a, b]);
  }
  return found;
}

/**
 * Pairs without those that are outvoted. Each pair teaches as much as any other, however often it is met: two short lines
 * that changed places on one of a hundred pages would teach as much as the hundred.
 * @param times how often each was met
 */
export function notOutvoted(pairs: readonly UnitPair[], times: PairTable<number>): UnitPair[] {
  const [ofSource, ofTarget] = [new Map<Unit, number>(), new Map<Unit, number>()];
  for (const [source, target] of pairs) {
    const count = times.get(source, target)!;
    ofSource.set(source, Math.max(count, ofSource.get(source) ?? 0));
    ofTarget.set(target, Math.max(count, ofTarget.get(target) ?? 0));
  }
  return pairs.filter(([source, target]) => {
    const most = Math.max(ofSource.get(source)!, ofTarget.get(target)!);
    return most <= OUTVOTED * times.get(source, target)!;
  });
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
