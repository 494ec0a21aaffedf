import type { Finding, Severity } from '../model/finding.ts';
import type { FindingGroup } from '../model/finding-group.ts';
import type { LocaleId } from '../model/locale.ts';
import { hasStrings, mistakeKey } from './finding-key.ts';

/** How many pages with a milder finding are worth as much as one with this: the order of the queue, nothing else. */
const weights: Readonly<Record<Severity, number>> = { error: 10, warning: 3, note: 1 };
const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** Findings that are one mistake, with the locale that each is about. */
interface Member {
  readonly finding: Finding;
  readonly locale: LocaleId | undefined;
}

/**
 * Joins findings that are one and the same mistake: same rule, same source, same target. In one locale; across locales where
 * the same mend puts all of them right (code, links, namespaces: what no language changes). A finding without strings stays
 * alone. Out: the queue, by healed pages × severity; ties by severity, rule and place, whatever the order of `findings`.
 */
export function groupFindings(
  findings: readonly Finding[],
  localeOf: (path: string) => LocaleId | undefined,
): FindingGroup[] {
  const alone: FindingGroup[] = [];
  const byMistake = new Map<string, Member[]>();
  for (const finding of findings) {
    const member = { finding, locale: finding.locale ?? localeOf(finding.place.path) };
    const key = mistakeKey(finding);
    if (!hasStrings(finding)) alone.push(group(key, [member]));
    else if (byMistake.has(key)) byMistake.get(key)!.push(member);
    else byMistake.set(key, [member]);
  }
  const joined = [...byMistake].flatMap(([key, members]) => acrossLocales(members).map((same) => group(key, same)));
  return [...joined, ...alone].sort(compareGroups);
}

/** One list for each locale; one for all locales that the same words mend. */
function acrossLocales(members: readonly Member[]): Member[][] {
  const byLocale = [...Map.groupBy(members, ({ locale }) => locale ?? '').values()];
  if (byLocale.length === 1) return byLocale;
  const mends = byLocale.map(mendOf);
  return [...Map.groupBy(byLocale, (_, nth) => mends[nth] ?? `only here ${nth}`).values()].map((same) => same.flat());
}

/** What is written instead of what, each once; null where nothing is. */
function mendOf(members: readonly Member[]): string | null {
  const edits = members.flatMap(({ finding }) => finding.edits ?? []);
  if (edits.length === 0) return null;
  return JSON.stringify([...new Set(edits.map(({ before, after }) => JSON.stringify([before, after])))].sort());
}

function group(key: string, members: readonly Member[]): FindingGroup {
  const findings = members.map(({ finding }) => finding).sort(compareFindings);
  const locales = new Set(members.flatMap(({ locale }) => locale ?? []));
  return {
    key,
    rule: findings[0]!.rule,
    severity: severities.find((severity) => findings.some((one) => one.severity === severity))!,
    locales: [...locales].sort(),
    heals: new Set(findings.map(({ place }) => place.path)).size,
    findings: findings as [Finding, ...Finding[]],
  };
}

function compareGroups(a: FindingGroup, b: FindingGroup): number {
  return (
    b.heals * weights[b.severity] - a.heals * weights[a.severity] ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compare(a.rule, b.rule) ||
    compareFindings(a.findings[0], b.findings[0]) ||
    compare(a.key, b.key)
  );
}

function compareFindings(a: Finding, b: Finding): number {
  const [p, q] = [a.place, b.place];
  return compare(p.path, q.path) || p.line - q.line || p.column - q.column || compare(a.message, b.message);
}

/** By code unit, so that no machine's language matters. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
