import type { BuildOutcome } from '../build-outcome.ts';
import { buildSite } from '../build-site.ts';
import { cacheFolder } from '../io/project.ts';
import { sourceLines } from '../io/source-lines.ts';
import type { Options } from '../model/options.ts';
import { summarize, summaryText } from '../report/summary.ts';
import { textReport } from '../report/text.ts';
import type { Command } from './command.ts';
import { type SiteCommand, siteCommand, siteUsage } from './configuration.ts';
import { readIgnores } from './ignore-file.ts';
import { startProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { readTerms } from './terms-file.ts';
import { verdictText } from './verdict-text.ts';

const usage = `npx hexapla build [--out DIR] [flags]

  --out DIR            where the site is published; dist where left out
  --review             with pages for reviewers, at review/
${siteUsage}

The site is written beside DIR, verified, then put in its place: all or nothing.
Exit codes: 0 published, 1 errors in the content, 2 wrong usage, 3 a fault of
Hexapla.`;

/** Findings of one rule that are shown in full. */
const shownPerRule = 3;

/** Compiles, checks, lays out, verifies, publishes. */
export const buildCommand: Command = {
  name: 'build',
  summary: 'compiles, checks, renders, verifies, publishes',
  usage,
  async run(args, terminal) {
    const started = performance.now();
    const { options: given, ...command } = siteCommand(args, { review: { type: 'boolean' } });
    const options = { ...given, review: command.own['review'] === true || given.review };
    const progress = startProgress(terminal, { quiet: command.quiet });
    const outcome = await buildSite({
      ...command,
      options,
      review: options.review ? { terms: readTerms(options), ignores: readIgnores(options) } : null,
      cacheFolder: cacheFolder(process.cwd()),
      onProgress: progress.report,
    }).finally(() => progress.end());
    const seconds = (performance.now() - started) / 1000;
    if (command.json) terminal.stdout(`${JSON.stringify(summaryObject(outcome, options, seconds))}\n`);
    report(outcome, { options, quiet: command.quiet }, seconds, terminal);
    return outcome.published ? 0 : 1;
  },
};

function summaryObject(
  { site, verdict, published, unchanged, compared }: BuildOutcome,
  { locales, out }: Options,
  seconds: number,
): object {
  return {
    pages: site.pages,
    topics: site.topics,
    locales,
    findings: summarize(site.findings).severities,
    files: verdict?.files ?? 0,
    bytes: verdict?.bytes ?? 0,
    compare: { ...compared, seconds: Number(compared.seconds.toFixed(2)) },
    seconds: Number(seconds.toFixed(2)),
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    published,
    unchanged: unchanged ?? false,
    verified: verdict?.ok ?? false,
    out,
  };
}

/** Everything a person wants to know, on stderr; with `--quiet` only what stopped the build. */
function report(
  { site, verdict, published, unchanged, notes, compared }: BuildOutcome,
  { options, quiet }: Pick<SiteCommand, 'options' | 'quiet'>,
  seconds: number,
  terminal: Terminal,
): void {
  const { columns } = terminal;
  const color = terminal.tty && !process.env['NO_COLOR'];
  const findings = quiet ? site.findings.filter(({ severity }) => severity === 'error') : site.findings;
  const text = textReport(findings, sourceLines(site.folders), { color, columns, limitPerRule: shownPerRule });
  terminal.stderr(text);
  if (verdict && !verdict.ok) terminal.stderr(verdictText(verdict, columns, true));
  if (!published) {
    terminal.stderr('Nothing was published; the last good site is unchanged.\n');
    return;
  }
  if (quiet) return;
  const { out, locales } = options;
  const size = ((verdict?.bytes ?? 0) / 1e6).toFixed(1);
  const counts = `${site.pages} pages of ${site.topics} topics in ${locales.length} locales`;
  terminal.stderr(`${summaryText(summarize(site.findings))}`);
  for (const note of notes) terminal.stderr(`note: ${note}\n`);
  if (unchanged) terminal.stderr('Nothing has changed since the last build; the site is left as it is.\n');
  if (compared.pages > 0) terminal.stderr(`${comparedText(compared)}\n`);
  terminal.stderr(`${counts}: ${verdict?.files} files, ${size} MB, ${seconds.toFixed(1)} s → ${out}\n`);
}

/** The compare pages stand apart: none of them is part of the documentation itself. */
function comparedText({ pages, bytes, seconds }: BuildOutcome['compared']): string {
  return `${pages} compare pages: ${(bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s of one core`;
}
