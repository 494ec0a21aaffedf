import { replaceFile } from '../io/replace-file.ts';
import { sourceLines } from '../io/source-lines.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingGroup } from '../model/finding-group.ts';
import { jsonFindings } from '../report/json.ts';
import { markdownReport } from '../report/markdown.ts';
import { mendText } from '../report/mend-text.ts';
import { queueText } from '../report/queue-text.ts';
import { type ReportSummary, reportSummary } from '../report/report-summary.ts';
import { sarifReport } from '../report/sarif.ts';
import { summaryText } from '../report/summary.ts';
import { textReport } from '../report/text.ts';
import { workPack } from '../report/work-pack.ts';
import { localeOfPath } from '../site/locale-of-path.ts';
import type { Site } from '../site/site.ts';
import { applyIgnores } from '../triage/apply-ignores.ts';
import { hasStrings } from '../triage/finding-key.ts';
import { groupFindings } from '../triage/group-findings.ts';
import { againstBaseline, baselineNote, refusePartial } from './against-baseline.ts';
import { readBaseline } from './baseline-file.ts';
import { type CheckFlags, checkFlags, checkFlagTypes } from './check-flags.ts';
import { checkUsage } from './check-usage.ts';
import type { Command } from './command.ts';
import { siteCommand } from './configuration.ts';
import { findAll } from './find-all.ts';
import { readIgnores } from './ignore-file.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';
import { patchesOf } from './write-patches.ts';

/** How many are shown unless somebody asks for more. */
const usualTop = { text: 20, markdown: 10, perRule: 10 } as const;

/** Says what is wrong with the content, and publishes nothing. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'findings about the content',
  usage: checkUsage,
  async run(args, terminal) {
    const command = siteCommand(args, checkFlagTypes);
    const flags = checkFlags(command);
    const entries = readIgnores(command.options);
    const baseline = flags.baseline === null ? null : readBaseline(flags.baseline);
    if (flags.baseline !== null && baseline === null) refusePartial(flags);
    const { site, findings: all, isLooked } = await findAll(command, flags, terminal);
    const localeOf = localeOfPath(site);
    const { kept, ignored, lapsed } = applyIgnores(all, entries, isLooked);
    const compared = againstBaseline(kept, baseline, { file: flags.baseline, isLooked, site });
    const isWanted = selection(flags, localeOf);
    const fresh = [...compared.fresh, ...lapsed].filter(isWanted);
    const shown = command.quiet ? fresh.filter(({ severity }) => severity === 'error') : fresh;
    const groups = groupFindings(shown, localeOf);
    if (flags.workPack !== null) {
      const locale = [...(flags.locales ?? site.options.locales)][0]!;
      say(workPack(groupFindings(kept.filter(isWanted), localeOf), locale, flags.workPack), flags, terminal);
      return 0;
    }
    const patches = flags.fix
      ? patchesOf(groupFindings(mendable(kept, flags).filter(isWanted), localeOf), site, flags.patches)
      : null;
    const summary = reportSummary(shown, groups, {
      ignored: ignored.length,
      baseline: compared.counts,
      patches: patches?.preview.patches.map(({ examples: _examples, ...counts }) => counts),
    });
    say(report(groups, summary, { flags, site, terminal }), flags, terminal);
    if (patches) {
      const preview = mendText(patches.preview, { color: terminal.color ?? false, columns: terminal.columns });
      if (flags.format === 'text' && flags.out === null) terminal.stdout(`\n${preview}`);
      else if (!command.quiet) terminal.stderr(preview);
      patches.write();
    }
    compared.write();
    if (compared.counts && !command.quiet) terminal.stderr(baselineNote(compared.counts));
    return fails(fresh, compared.counts !== undefined) ? 1 : 0;
  },
};

/** Mends that are right often enough: those of notes only for people who ask for notes. */
function mendable(findings: readonly Finding[], { notes }: CheckFlags): Finding[] {
  return findings.filter(({ severity, edits }) => edits !== undefined && (notes || severity !== 'note'));
}

function selection({ rules, locales }: CheckFlags, localeOf: (path: string) => string | undefined) {
  return (finding: Finding): boolean =>
    (!rules || rules.has(finding.rule)) &&
    (!locales || locales.has(finding.locale ?? localeOf(finding.place.path) ?? ''));
}

/** Beside a baseline everything new counts: otherwise warnings would grow without end. */
function fails(findings: readonly Finding[], hasBaseline: boolean): boolean {
  return findings.some(({ severity }) => severity === 'error' || (hasBaseline && severity === 'warning'));
}

interface Around {
  readonly flags: CheckFlags;
  readonly site: Site;
  readonly terminal: Terminal;
}

function report(groups: readonly FindingGroup[], summary: ReportSummary, around: Around): string {
  const { flags, site } = around;
  switch (flags.format) {
    case 'json':
      return `${JSON.stringify({ findings: jsonFindings(groups, localeOfPath(site)), summary })}\n`;
    case 'sarif':
      return `${JSON.stringify(sarifReport(groups, version))}\n`;
    case 'markdown':
      return markdownReport(groups, summary, flags.top ?? usualTop.markdown);
    case 'text':
      return text(groups, summary, around);
  }
}

/** First what is wrong with single pages, then strings by what they heal, then counts. */
function text(groups: readonly FindingGroup[], summary: ReportSummary, { flags, site, terminal }: Around): string {
  const all = flags.rules !== null && flags.top === null;
  const notes = flags.notes || flags.rules !== null;
  const { columns, color = false } = terminal;
  const lineOf = sourceLines(site.folders);
  const isQueued = ({ severity, findings: [first] }: FindingGroup) =>
    hasStrings(first) && (notes || severity !== 'note');
  const queue = groups.filter(isQueued);
  const single = groups.filter((group) => !isQueued(group)).flatMap(({ findings }) => findings);
  const limitPerRule = all ? Number.POSITIVE_INFINITY : (flags.top ?? usualTop.perRule);
  const top = all ? Number.POSITIVE_INFINITY : (flags.top ?? usualTop.text);
  const parts = [
    textReport(single, lineOf, { color, columns, limitPerRule, notes }),
    queueText(queue, lineOf, { color, columns, top }),
    summaryText(summary),
  ];
  if (summary.ignored > 0) parts.push(`${summary.ignored.toLocaleString('en')} ignored with a reason\n`);
  return parts.filter((part) => part !== '').join('');
}

function say(content: string, { out }: CheckFlags, terminal: Terminal): void {
  if (out === null) terminal.stdout(content);
  else replaceFile(out, content);
}
