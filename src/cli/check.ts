import { cacheFolder } from '../io/project.ts';
import { sourceLines } from '../io/source-lines.ts';
import type { Finding } from '../model/finding.ts';
import { rules } from '../model/rules.ts';
import { UsageError } from '../model/usage-error.ts';
import { loadSite } from '../pipeline.ts';
import { jsonFindings } from '../report/json.ts';
import { sarifReport } from '../report/sarif.ts';
import { summarize, summaryText } from '../report/summary.ts';
import { textReport } from '../report/text.ts';
import { localeOfPath } from '../site/locale-of-path.ts';
import type { Site } from '../site/site.ts';
import type { Command } from './command.ts';
import { type SiteCommand, siteCommand, siteUsage } from './configuration.ts';
import { startProgress } from './progress.ts';
import { version } from './version.ts';

const usage = `npx hexapla check [--rule ID] [--locale ID] [--format FORMAT] [flags]

  --rule LIST          only these rules: LK001,FM002
  --locale LIST        only findings in these locales
  --format FORMAT      text, json or sarif
  --notes              show notes in full, not only their number
${siteUsage}

Exit codes: 0 no errors, 1 errors, 2 wrong usage, 3 internal fault.`;

const own = {
  rule: { type: 'string' },
  locale: { type: 'string' },
  format: { type: 'string' },
  notes: { type: 'boolean' },
} as const;

/** Says what is wrong with the content, and publishes nothing. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'findings about the content',
  usage,
  async run(args, terminal) {
    const command = siteCommand(args, own);
    const format = command.json ? 'json' : String(command.own['format'] ?? 'text');
    if (!['text', 'json', 'sarif'].includes(format)) {
      throw new UsageError(`there is no format "${format}"`, { fix: 'use text, json or sarif' });
    }
    const progress = startProgress(terminal, { quiet: command.quiet });
    const { options, locales, findings: before } = command;
    const site = await loadSite(options, locales, cacheFolder(process.cwd()), progress.report, before).finally(
      progress.end,
    );
    const findings = selected(site, command);
    if (format === 'text') {
      const { columns, color = false } = terminal;
      const all = command.own['rule'] !== undefined;
      const limitPerRule = all ? Number.POSITIVE_INFINITY : 10;
      const detail = { color, columns, limitPerRule, notes: all || command.own['notes'] === true };
      terminal.stdout(textReport(findings, sourceLines(site.folders), detail) + summaryText(summarize(findings)));
    } else {
      const report =
        format === 'sarif'
          ? sarifReport(findings, version)
          : { findings: jsonFindings(findings, localeOfPath(site)), summary: summarize(findings) };
      terminal.stdout(`${JSON.stringify(report)}\n`);
    }
    return findings.some((finding) => finding.severity === 'error') ? 1 : 0;
  },
};

function selected(site: Site, { own: flags, quiet }: SiteCommand): Finding[] {
  const wantedRules = listOf(flags['rule']);
  const wantedLocales = listOf(flags['locale']);
  const unknown = wantedRules?.find((id) => !(id in rules));
  if (unknown) throw new UsageError(`there is no rule ${unknown}`, { fix: 'docs/rules.md lists all of them' });
  const strange = wantedLocales?.find((id) => !site.locales.some((locale) => locale.id === id));
  if (strange) throw new UsageError(`the site has no locale ${strange}`);
  const locale = localeOfPath(site);
  return site.findings.filter(
    (finding) =>
      (!wantedRules || wantedRules.includes(finding.rule)) &&
      (!wantedLocales || wantedLocales.includes(locale(finding.place.path) ?? '')) &&
      (!quiet || finding.severity === 'error'),
  );
}

function listOf(value: string | boolean | undefined): string[] | undefined {
  return typeof value === 'string' ? value.split(',').map((part) => part.trim()) : undefined;
}
