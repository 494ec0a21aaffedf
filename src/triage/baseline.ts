import type { Finding } from '../model/finding.ts';
import type { LocaleId } from '../model/locale.ts';
import { pageMistakeKey } from './finding-key.ts';

/** How often each known mistake stands on its page: by rule, by locale (`''`: no single one), by key. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

/** Findings against a baseline. */
export interface Compared {
  /** What the baseline does not know. */
  readonly fresh: readonly Finding[];
  readonly old: readonly Finding[];
  /** How many of the baseline are no longer there. */
  readonly mended: number;
  /** The baseline without them: it only ever shrinks. */
  readonly next: Baseline;
}

/** What was looked at; the rest of a baseline stays as it is. */
export interface Scope {
  rule(rule: string): boolean;
  locale(locale: LocaleId): boolean;
}

export const everything: Scope = { rule: () => true, locale: () => true };

type Counts = Record<string, Record<string, Record<string, number>>>;
type LocaleOf = (path: string) => LocaleId | undefined;

/** The baseline that knows all of `findings`. */
export function baselineOf(findings: readonly Finding[], localeOf: LocaleOf): Baseline {
  const counts: Counts = {};
  for (const finding of findings) {
    const locale = finding.locale ?? localeOf(finding.place.path) ?? '';
    add(counts, finding.rule, locale, pageMistakeKey(finding, locale), 1);
  }
  return sorted(counts);
}

/**
 * Parts old findings from new ones. Where a mistake stands on a page more often than the baseline knows, the last ones are
 * new. What was mended leaves the baseline, so that it is new when it comes back.
 */
export function compareWithBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
  localeOf: LocaleOf,
  scope: Scope = everything,
): Compared {
  const seen: Counts = {};
  const fresh: Finding[] = [];
  const old: Finding[] = [];
  for (const finding of findings) {
    const locale = finding.locale ?? localeOf(finding.place.path) ?? '';
    const key = pageMistakeKey(finding, locale);
    const known = baseline[finding.rule]?.[locale]?.[key] ?? 0;
    const isOld = known > (seen[finding.rule]?.[locale]?.[key] ?? 0);
    if (isOld) add(seen, finding.rule, locale, key, 1);
    (isOld ? old : fresh).push(finding);
  }
  let mended = 0;
  for (const [rule, locale, key, count] of entriesOf(baseline)) {
    const left = count - (seen[rule]?.[locale]?.[key] ?? 0);
    if (left === 0) continue;
    if (scope.rule(rule) && scope.locale(locale)) mended += left;
    else add(seen, rule, locale, key, left);
  }
  return { fresh, old, mended, next: sorted(seen) };
}

/** How many findings a baseline knows. */
export function baselineSize(baseline: Baseline): number {
  return entriesOf(baseline).reduce((sum, [, , , count]) => sum + count, 0);
}

function entriesOf(baseline: Baseline): (readonly [rule: string, locale: string, key: string, count: number])[] {
  return Object.entries(baseline).flatMap(([rule, locales]) =>
    Object.entries(locales).flatMap(([locale, keys]) =>
      Object.entries(keys).map(([key, count]) => [rule, locale, key, count] as const),
    ),
  );
}

function add(counts: Counts, rule: string, locale: string, key: string, count: number): void {
  counts[rule] ??= {};
  counts[rule][locale] ??= {};
  const keys = counts[rule][locale];
  keys[key] = (keys[key] ?? 0) + count;
}

/** In one order, so that a version control shows what changed and nothing else. */
function sorted(counts: Counts): Baseline {
  const inOrder = <T, U>(record: Record<string, T>, each: (value: T) => U): Record<string, U> =>
    Object.fromEntries(
      Object.keys(record)
        .sort()
        .map((key) => [key, each(record[key]!)]),
    );
  return inOrder(counts, (locales) => inOrder(locales, (keys) => inOrder(keys, (count) => count)));
}
