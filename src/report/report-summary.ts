import type { Finding } from '../model/finding.ts';
import type { FindingGroup } from '../model/finding-group.ts';
import type { LocaleId } from '../model/locale.ts';
import { type Summary, summarize } from './summary.ts';

/** How the findings stand against a baseline. */
export interface BaselineCounts {
  readonly file: string;
  /** Whether it was just made: everything is old then. */
  readonly created: boolean;
  readonly new: number;
  readonly old: number;
  /** Those that have left it. */
  readonly mended: number;
}

/** One patch that was written. */
export interface PatchCounts {
  readonly locale: LocaleId;
  readonly file: string;
  readonly strings: number;
  readonly pages: number;
  readonly edits: number;
}

/** All counts of one run of `hexapla check`. */
export interface ReportSummary extends Summary {
  /** How many entries the queue has. */
  readonly groups: number;
  /** How many places the ignore file takes out. */
  readonly ignored: number;
  readonly baseline?: BaselineCounts;
  readonly patches?: readonly PatchCounts[];
}

/** @param more what only this run knows */
export function reportSummary(
  findings: readonly Finding[],
  groups: readonly FindingGroup[],
  more: { ignored: number; baseline?: BaselineCounts | undefined; patches?: readonly PatchCounts[] | undefined },
): ReportSummary {
  const { ignored, baseline, patches } = more;
  return {
    ...summarize(findings),
    groups: groups.length,
    ignored,
    ...(baseline ? { baseline } : {}),
    ...(patches ? { patches } : {}),
  };
}
