/** A stretch of a sentence: in both texts, only in the former one, only in the present one, or left out for length. */
export interface ChangePiece {
  readonly kind: 'same' | 'removed' | 'added' | 'cut';
  /** '' where it was left out. */
  readonly text: string;
}

/** What readers of a translation would read otherwise today: the sentences of the source that changed since it was made. */
export interface SourceChange {
  /** The first ones, in the order of the source. */
  readonly sentences: readonly (readonly ChangePiece[])[];
  /** How many there are in all; 0 where only front matter or layout changed. */
  readonly count: number;
}
