import type { BlockBead } from './block-bead.ts';

/** What the texts of a row say. */
export interface TextSigns {
  /** Evidence of words, per token. */
  readonly words: number;
  /** Tokens of both sides together. */
  readonly tokens: number;
  /** Share of the literals that the other side lacks. */
  readonly strayLiterals: number;
  /** How many literals may stand for others: each side has so many of its own. */
  readonly crossedLiterals: number;
  /** Evidence of lengths. */
  readonly lengths: number;
}

/** What is known about a row before it is called sure or not. */
export interface RowSigns {
  readonly texts: TextSigns;
  /** On how many of its two ends the row is followed by something else on either side: 0 to 2. */
  readonly breaks: number;
  /** Sentences beyond one on a side. */
  readonly surplus: number;
  readonly posterior: number;
  readonly how: BlockBead['how'];
  /** Share of the page's blocks that were not taken straight. */
  readonly unrest: number;
}

/** Confidence from which on a row is called sure. */
export const SURE = 0.999;

/**
 * Weights of a logistic regression, fitted on the development gold (three quarters of the pages of two bilingual corpora,
 * each as it is and with 5, 10 and 20% noise planted) by `npm run bench:align -- --fit`.
 */
const WEIGHTS: readonly number[] = [
  0.293, 0.483, 0.446, -1.156, -2.601, 4.949, 0.639, 1.88, -1.801, -0.332, -0.239, 0.785,
];

/** The numbers that the regression sees; the first one is constant. */
export function features(signs: RowSigns): number[] {
  const { texts } = signs;
  const doubt = Math.min(10, -Math.log(Math.max(1e-9, 1 - signs.posterior)));
  return [
    1,
    Math.max(-1, Math.min(2, texts.words)),
    Math.log2(1 + texts.tokens),
    texts.strayLiterals,
    Math.min(3, signs.surplus),
    doubt / 10,
    signs.how === 'path' ? 1 : 0,
    signs.how === 'moved' ? 1 : 0,
    Math.sqrt(signs.unrest),
    signs.breaks,
    Math.min(2, texts.crossedLiterals),
    texts.lengths,
  ];
}

/** The probability that a row is right. */
export function confidence(signs: RowSigns, weights: readonly number[] = WEIGHTS): number {
  const sum = features(signs).reduce((total, feature, k) => total + feature * weights[k]!, 0);
  return 1 / (1 + Math.exp(-sum));
}
