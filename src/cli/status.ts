import { cacheFolder } from '../io/project.ts';
import { loadSite } from '../pipeline.ts';
import { localeOfPath } from '../site/locale-of-path.ts';
import { type LocaleStatus, statusOf } from '../site/status.ts';
import type { Command } from './command.ts';
import { siteCommand, siteUsage } from './configuration.ts';
import { startProgress } from './progress.ts';

const usage = `npx hexapla status [flags]

${siteUsage}

A page is out of date when the text that was translated is no longer the source:
hashes are compared, never dates. Without a source nobody can say.`;

/** How every locale stands. */
export const statusCommand: Command = {
  name: 'status',
  summary: 'per locale: pages, missing, outdated, machine or human',
  usage,
  async run(args, terminal) {
    const { options, locales, findings, json, quiet } = siteCommand(args);
    const progress = startProgress(terminal, { quiet });
    const site = await loadSite(options, locales, cacheFolder(process.cwd()), progress.report, findings).finally(
      progress.end,
    );
    const status = statusOf(site, localeOfPath(site));
    terminal.stdout(json ? `${JSON.stringify({ topics: site.topics.length, locales: status })}\n` : table(status));
    return 0;
  },
};

const columns: readonly [string, (status: LocaleStatus) => number | string][] = [
  ['locale', ({ locale }) => locale],
  ['pages', ({ pages }) => pages],
  ['missing', ({ missing }) => missing],
  ['outdated', ({ outdated, unknown, pages }) => (unknown === pages ? '?' : outdated)],
  ['machine', ({ machine }) => machine],
  ['human', ({ human }) => human],
  ['errors', ({ findings }) => findings.error],
  ['warnings', ({ findings }) => findings.warning],
  ['notes', ({ findings }) => findings.note],
];

function table(status: readonly LocaleStatus[]): string {
  const rows = [columns.map(([name]) => name), ...status.map((row) => columns.map(([, value]) => String(value(row))))];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '))
    .map((line) => `${line}\n`)
    .join('');
}
