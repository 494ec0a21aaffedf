import { relative } from 'node:path';
import type { PartOutcome } from '../build-part.ts';
import type { Share } from '../model/share.ts';
import { UsageError } from '../model/usage-error.ts';
import { summarize, summaryText } from '../report/summary.ts';
import type { SiteCommand } from './configuration.ts';
import { findingsText } from './findings-text.ts';
import type { Terminal } from './terminal.ts';

/** More parts than this help nobody: each one reads the whole content. */
const most = 1000;

/**
 * What `--shard 2/3` means.
 * @throws UsageError where it means nothing
 */
export function shareOf(value: string): Share {
  const [, shard, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).map(Number);
  if (shard !== undefined && of !== undefined && shard >= 1 && shard <= of && of <= most) return { shard, of };
  const fix = `write which part of how many, counted from 1, at most ${most}: --shard 2/3`;
  throw new UsageError(`--shard ${value} is no part of a site`, { fix });
}

/** Says how making a part ended. Out: the exit code. */
export function reportPart(
  { site, part, folder }: PartOutcome,
  { options, quiet, json }: Pick<SiteCommand, 'options' | 'quiet' | 'json'>,
  seconds: number,
  terminal: Terminal,
): number {
  const findings = summarize(site.findings);
  if (json) {
    const summary = {
      pages: site.pages,
      topics: site.topics,
      locales: options.locales,
      findings: findings.severities,
      shard: part?.shard ?? null,
      of: part?.of ?? null,
      files: part?.files.length ?? 0,
      compare: part?.compared ?? null,
      seconds: Number(seconds.toFixed(2)),
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
      written: part !== null,
      out: folder,
    };
    terminal.stdout(`${JSON.stringify(summary)}\n`);
  }
  terminal.stderr(findingsText(site, quiet, terminal));
  if (!part) {
    terminal.stderr('No part was written.\n');
    return 1;
  }
  if (quiet) return 0;
  const where = relative(process.cwd(), folder);
  terminal.stderr(summaryText(findings));
  terminal.stderr(
    `part ${part.shard} of ${part.of}: ${part.files.length} files, ${seconds.toFixed(1)} s → ${where}\n` +
      `When all parts are in one folder: npx hexapla build --join ${relative(process.cwd(), options.out)}.parts\n`,
  );
  return 0;
}
