import type { Finding, Severity } from './finding.ts';
import type { LocaleId } from './locale.ts';
import type { RuleId } from './rules.ts';

/** One mistake and all places where it was made: what people see as one finding. */
export interface FindingGroup {
  /** Of rule, source and target: what an ignore entry names. It changes with the text. */
  readonly key: string;
  readonly rule: RuleId;
  /** The worst of its findings. */
  readonly severity: Severity;
  /** Whose content it is about, sorted; empty where it is about no single locale's. */
  readonly locales: readonly LocaleId[];
  /** How many pages are right again when it is mended. */
  readonly heals: number;
  /** At least one, in the order of places. */
  readonly findings: readonly [Finding, ...Finding[]];
}
