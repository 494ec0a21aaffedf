import type { Severity } from './finding.ts';
import type { FindingGroup } from './finding-group.ts';

/** Where a mistake stands. */
export interface ReviewPlace {
  /** The file as people name it. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Id of the aligned row, or null. */
  readonly row: string | null;
}

/** One mistake as the review pages show it: plain, and small enough for tens of thousands of them. */
export interface ReviewItem extends Pick<FindingGroup, 'key' | 'rule' | 'locales' | 'heals'> {
  readonly severity: Severity;
  /** What the rule is called. */
  readonly title: string;
  /** What is said about it on the first page. */
  readonly messages: readonly string[];
  readonly fix: string;
  /** What the source says; null where it is not about a string. */
  readonly source: string | null;
  readonly target: string | null;
  /** What to write instead of what. */
  readonly mends: readonly { readonly before: string; readonly after: string }[];
  /** At least one; each page and row once. */
  readonly places: readonly [ReviewPlace, ...ReviewPlace[]];
}
