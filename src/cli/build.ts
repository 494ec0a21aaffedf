import type { BuildInput, BuildOutcome } from '../build-outcome.ts';
import { buildPart } from '../build-part.ts';
import { buildSite } from '../build-site.ts';
import { cacheFolder } from '../io/project.ts';
import type { Options } from '../model/options.ts';
import { summarize, summaryText } from '../report/summary.ts';
import type { Command } from './command.ts';
import { type SiteCommand, siteCommand, siteUsage } from './configuration.ts';
import { findingsText } from './findings-text.ts';
import { readIgnores } from './ignore-file.ts';
import { joinFlags, runJoin } from './join.ts';
import { watchMemory } from './memory-watch.ts';
import { startProgress } from './progress.ts';
import { reportPart, shareOf } from './shard.ts';
import type { Terminal } from './terminal.ts';
import { readTerms } from './terms-file.ts';
import { verdictText } from './verdict-text.ts';

const usage = `npx hexapla build [--out DIR] [flags]

  --out DIR            where the site is published; dist where left out
  --review             with pages for reviewers, at review/
${siteUsage}

In parts, on several machines (docs/scale.md):
  --shard I/N          only part I of N, into DIR.parts/I-of-N; no site yet
  --join FOLDER        the site from all parts in FOLDER; takes no other flags
                       than --out, --config, --json and --quiet

The site is written beside DIR, verified, then put in its place: all or nothing.
Exit codes: 0 published, 1 errors in the content, 2 wrong usage, 3 a fault of
Hexapla.`;

/** Compiles, checks, lays out, verifies, publishes. */
export const buildCommand: Command = {
  name: 'build',
  summary: 'compiles, checks, renders, verifies, publishes',
  usage,
  async run(args, terminal) {
    const started = performance.now();
    const join = joinFlags(args);
    if (join) return runJoin(join, terminal, started);
    const own = { review: { type: 'boolean' }, shard: { type: 'string' } } as const;
    const { options: given, ...command } = siteCommand(args, own);
    const options = { ...given, review: command.own['review'] === true || given.review };
    const share = command.own['shard'];
    const progress = startProgress(terminal, { quiet: command.quiet });
    const memory = watchMemory({ ...command, options }, progress, terminal);
    const input: BuildInput = {
      ...command,
      options,
      review: options.review ? { terms: readTerms(options), ignores: readIgnores(options) } : null,
      cacheFolder: cacheFolder(process.cwd()),
      onProgress: memory.report,
    };
    const end = (): void => {
      memory.end();
      progress.end();
    };
    if (typeof share === 'string') {
      const outcome = await buildPart(input, shareOf(share)).finally(end);
      return reportPart(outcome, { ...command, options }, (performance.now() - started) / 1000, terminal);
    }
    const outcome = await buildSite(input).finally(end);
    const seconds = (performance.now() - started) / 1000;
    const used = { seconds, heap: memory.most() };
    if (command.json) terminal.stdout(`${JSON.stringify(summaryObject(outcome, options, used))}\n`);
    report(outcome, { options, quiet: command.quiet }, seconds, terminal);
    return outcome.published ? 0 : 1;
  },
};

function summaryObject(
  { site, verdict, published, unchanged, compared }: BuildOutcome,
  { locales, out }: Options,
  { seconds, heap }: { seconds: number; heap: number },
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
    peakHeapMb: Math.round(heap / 1024 / 1024),
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
  terminal.stderr(findingsText(site, quiet, terminal));
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
