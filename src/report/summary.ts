import type { Finding, Severity } from '../model/finding.ts';
import { type RuleId, rules } from '../model/rules.ts';
import { counted, inEnglish } from './counted.ts';

/** How many findings there are, for people and for `--json`. */
export interface Summary {
  readonly severities: Readonly<Record<Severity, number>>;
  /** By severity, then the most frequent first, then by id. */
  readonly rules: readonly { readonly rule: RuleId; readonly severity: Severity; readonly count: number }[];
}

const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** Counts findings by severity and by rule. */
export function summarize(findings: readonly Finding[]): Summary {
  const of = (severity: Severity) => findings.filter((one) => one.severity === severity);
  const byRule = severities.flatMap((severity) =>
    [...Map.groupBy(of(severity), (one) => one.rule)]
      .map(([rule, group]) => ({ rule, severity, count: group.length }))
      .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1)),
  );
  return {
    severities: { error: of('error').length, warning: of('warning').length, note: of('note').length },
    rules: byRule,
  };
}

/** A summary as text: one line for the severities, one for each rule that found something. */
export function summaryText(summary: Summary): string {
  const total = severities.map((severity) => counted(summary.severities[severity], severity)).join(', ');
  const width = Math.max(0, ...summary.rules.map(({ count }) => inEnglish(count).length));
  const idWidth = Math.max(0, ...summary.rules.map(({ rule }) => rule.length));
  const lines = summary.rules.map(
    ({ rule, severity, count }) =>
      `  ${severity.padEnd(7)}  ${rule.padEnd(idWidth)}  ${inEnglish(count).padStart(width)}  ${rules[rule].title}`,
  );
  return [total, ...lines].map((line) => `${line}\n`).join('');
}
