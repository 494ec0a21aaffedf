import type { BlockBead } from './blocks.ts';
import { type Model, wordsOf } from './evidence.ts';
import { PairTable } from './pair-table.ts';
import type { Unit } from './units.ts';

/** What is known about a row before it is called sure or not. */
export interface RowSigns {
  /** Evidence of words, per token. */
  readonly words: number;
  /** Tokens of both sides together. */
  readonly tokens: number;
  /** Share of the literals that the other side lacks. */
  readonly strayLiterals: number;
  /** Sentences beyond one on a side. */
  readonly surplus: number;
  readonly posterior: number;
  readonly how: BlockBead['how'];
  /** Share of the page's blocks that were not taken straight. */
  readonly unrest: number;
}

/** Confidence from which on a row is called sure. */
export const SURE = 0.995;

/**
 * Weights of a logistic regression, fitted on the development gold (three quarters of the pages of two bilingual corpora,
 * each as it is and with 5, 10 and 20% noise planted) by `npm run bench:align -- --fit`.
 */
const WEIGHTS: readonly number[] = [3, 3, 0.5, -1, -1, 0.5, -1, -1, -1];

/** The numbers that the regression sees; the first one is constant. */
export function features(signs: RowSigns): number[] {
  const doubt = Math.min(10, -Math.log(Math.max(1e-9, 1 - signs.posterior)));
  return [
    1,
    Math.max(-1, Math.min(2, signs.words)),
    Math.log2(1 + signs.tokens),
    signs.strayLiterals,
    Math.min(3, signs.surplus),
    doubt / 10,
    signs.how === 'path' ? 1 : 0,
    signs.how === 'moved' ? 1 : 0,
    Math.sqrt(signs.unrest),
  ];
}

/** The probability that a row is right. */
export function confidence(signs: RowSigns, weights: readonly number[] = WEIGHTS): number {
  const sum = features(signs).reduce((total, feature, k) => total + feature * weights[k]!, 0);
  return 1 / (1 + Math.exp(-sum));
}

/** What the texts of a row say, remembered: most pairs of texts are met many times. */
export type TextSigns = (
  source: readonly Unit[],
  target: readonly Unit[],
) => Pick<RowSigns, 'words' | 'tokens' | 'strayLiterals'>;

/** The signs of texts under one model. */
export function textSigns(model: Model): TextSigns {
  const known = new PairTable<ReturnType<TextSigns>>();
  const fresh: TextSigns = (source, target) => ({
    words: wordsOf(source, target, model),
    tokens: [...source, ...target].reduce((sum, unit) => sum + unit.tokens.length, 0),
    strayLiterals: strayLiterals(source, target),
  });
  return (source, target) => {
    const [a] = source;
    const [b] = target;
    if (source.length > 1 || target.length > 1 || !a || !b) return fresh(source, target);
    return known.get(a, b) ?? known.set(a, b, fresh(source, target));
  };
}

/** Share of the literals of both sides that only one of them has. */
function strayLiterals(source: readonly Unit[], target: readonly Unit[]): number {
  const a = new Set(source.flatMap((unit) => unit.literals));
  const b = new Set(target.flatMap((unit) => unit.literals));
  let common = 0;
  for (const token of a) common += b.has(token) ? 1 : 0;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : 1 - common / all;
}
