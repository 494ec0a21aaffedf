/** What a rule does on a corpus of real documentation: `docs/checks-measured.json`, written by `npm run bench:checks -- --write`. */
export interface MeasuredRule {
  /** Distinct mistakes that it finds, and the places of all of them. */
  readonly findings: number;
  readonly places: number;
  /** Findings that people have judged, and how many of them were right. */
  readonly judged: number;
  readonly right: number;
  /** Faults planted on purpose, and how many of them it saw; left out where none were planted. */
  readonly planted?: number;
  readonly seen?: number;
}
