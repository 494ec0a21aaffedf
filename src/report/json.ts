import type { Finding, Severity } from '../model/finding.ts';
import type { LocaleId } from '../model/locale.ts';
import type { Place } from '../model/place.ts';
import { type RuleId, rules } from '../model/rules.ts';

/** A finding as `--json` and `--format json` print it. */
export interface JsonFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The locale whose content it is about; absent where it is about no single one. */
  readonly locale?: LocaleId;
  readonly place: Place;
  readonly message: string;
  readonly fix: string;
}

/** Findings as plain objects, in the order given. `localeOf` says which locale a path belongs to. */
export function jsonFindings(
  findings: readonly Finding[],
  localeOf: (path: string) => LocaleId | undefined = () => undefined,
): JsonFinding[] {
  return findings.map(({ rule, severity, place, message, fix }) => {
    const locale = localeOf(place.path);
    const { path, line, column, endLine, endColumn } = place;
    return {
      rule,
      severity,
      ...(locale === undefined ? {} : { locale }),
      place: { path, line, column, endLine, endColumn },
      message,
      fix: fix ?? rules[rule].fix,
    };
  });
}
