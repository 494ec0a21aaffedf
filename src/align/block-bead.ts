/** Blocks of two pages that say the same thing, as indexes; one side may be empty. */
export interface BlockBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Probability that the alignment gives it, before calibration. */
  readonly posterior: number;
  /** straight: block by block in a section that is the same on both sides · path: by dynamic programming · moved: out of order */
  readonly how: 'straight' | 'path' | 'moved';
}
