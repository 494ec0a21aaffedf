import type { Finding } from '../model/finding.ts';
import { UsageError } from '../model/usage-error.ts';
import { counted } from '../report/counted.ts';
import type { BaselineCounts } from '../report/report-summary.ts';
import { localeOfPath } from '../site/locale-of-path.ts';
import type { Site } from '../site/site.ts';
import { type Baseline, baselineOf, compareWithBaseline } from '../triage/baseline.ts';
import { writeBaseline } from './baseline-file.ts';
import type { CheckFlags } from './check-flags.ts';

/** Findings beside a baseline, or without one: all of them are new then. */
interface Against {
  readonly fresh: readonly Finding[];
  readonly counts: BaselineCounts | undefined;
  /** Makes the file, or takes out of it what is mended. */
  write(): void;
}

/**
 * Parts new findings from old ones. What was not looked at (another rule, no review, a locale that is not built) stays in the
 * baseline.
 * @param baseline null: there is none yet
 */
export function againstBaseline(
  findings: readonly Finding[],
  baseline: Baseline | null,
  { file, isLooked, site }: { file: string | null; isLooked: (rule: string) => boolean; site: Site },
): Against {
  if (file === null) return { fresh: findings, counts: undefined, write: () => undefined };
  const localeOf = localeOfPath(site);
  if (baseline === null) {
    const first = baselineOf(findings, localeOf);
    const counts = { file, created: true, new: 0, old: findings.length, mended: 0 };
    return { fresh: [], counts, write: () => writeBaseline(file, first) };
  }
  const { fresh, old, mended, next } = compareWithBaseline(findings, baseline, localeOf, {
    rule: isLooked,
    locale: (locale) => locale === '' || site.options.locales.includes(locale),
  });
  return {
    fresh,
    counts: { file, created: false, new: fresh.length, old: old.length, mended },
    write: () => {
      if (mended > 0) writeBaseline(file, next);
    },
  };
}

/** A baseline of some findings would call all others new. Throws a UsageError. */
export function refusePartial({ baseline, rules, locales, review }: CheckFlags): void {
  if (rules === null && locales === null && review) return;
  throw new UsageError(`there is no baseline ${baseline} yet, and one of some findings would call all others new`, {
    fix: 'make it without --rule, --locale and --no-review',
  });
}

/** What happened to the baseline, in a line or two. */
export function baselineNote({ file, created, new: fresh, old, mended }: BaselineCounts): string {
  if (created)
    return `baseline ${file} made: ${counted(old, 'finding')} that are old from now on; keep it in your repository\n`;
  const line = `baseline ${file}: ${fresh.toLocaleString('en')} new, ${old.toLocaleString('en')} old, ${mended.toLocaleString('en')} mended\n`;
  return mended === 0
    ? line
    : `${line}  what is mended has left the file and counts as new if it comes back; commit the file\n`;
}
