import type { Edit } from '../model/edit.ts';
import type { Severity } from '../model/finding.ts';
import type { FindingGroup } from '../model/finding-group.ts';
import type { LocaleId } from '../model/locale.ts';
import type { Place } from '../model/place.ts';
import { type RuleId, rules } from '../model/rules.ts';

/** A finding as `--json` and `--format json` print it: `docs/schema/findings.schema.json`. */
export interface JsonFinding {
  /** Of rule, source and target: what an ignore entry names. */
  readonly key: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The locale of `place`; null where it is about no single one. */
  readonly locale: LocaleId | null;
  /** The first of its places. */
  readonly place: Place;
  readonly message: string;
  readonly source: string | null;
  readonly target: string | null;
  readonly fix: string;
  /** How many pages are right again when it is mended. */
  readonly heals: number;
  /** All places, where there are several. */
  readonly places?: readonly Place[];
  /** All locales, where there are several. */
  readonly locales?: readonly LocaleId[];
  readonly edits?: readonly Edit[];
}

/** Groups as plain objects, in the order given. `localeOf` says which locale a path belongs to. */
export function jsonFindings(
  groups: readonly FindingGroup[],
  localeOf: (path: string) => LocaleId | undefined = () => undefined,
): JsonFinding[] {
  return groups.map(({ key, rule, severity, heals, locales, findings }) => {
    const [first] = findings;
    const edits = findings.flatMap((one) => one.edits ?? []);
    return {
      key,
      rule,
      severity,
      locale: first.locale ?? localeOf(first.place.path) ?? null,
      place: plainPlace(first.place),
      message: first.message,
      source: first.source ?? null,
      target: first.target ?? null,
      fix: first.fix ?? rules[rule].fix,
      heals,
      ...(findings.length > 1 ? { places: findings.map(({ place }) => plainPlace(place)) } : {}),
      ...(locales.length > 1 ? { locales } : {}),
      ...(edits.length > 0 ? { edits: edits.map(plainEdit) } : {}),
    };
  });
}

function plainPlace({ path, line, column, endLine, endColumn }: Place): Place {
  return { path, line, column, endLine, endColumn };
}

function plainEdit({ path, start, end, before, after, place }: Edit): Edit {
  return { path, start, end, before, after, place: plainPlace(place) };
}
