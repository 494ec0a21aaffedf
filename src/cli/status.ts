import { readFileSync } from 'node:fs';
import { cacheFolder } from '../io/project.ts';
import type { FoundSource } from '../model/found-source.ts';
import type { Sources } from '../model/sources.ts';
import { UsageError } from '../model/usage-error.ts';
import { loadSite } from '../pipeline.ts';
import { localeOfPath } from '../site/locale-of-path.ts';
import type { Site } from '../site/site.ts';
import { localeStatuses, type PageState, type PageStatus, pageStatuses } from '../site/status.ts';
import type { Command } from './command.ts';
import { siteCommand, siteUsage } from './configuration.ts';
import { type DetailedPage, pageDetails, pageText } from './page-status.ts';
import { startProgress } from './progress.ts';
import { commaSeparated } from './setting-readers.ts';
import { statusTable } from './status-table.ts';

const usage = `npx hexapla status [--locale ID] [--list STATE] [--page PATH] [flags]

  --locale LIST        only these locales
  --list STATE         the pages that are current, outdated, orphaned, missing
                       or unknown, one a line
  --page PATH          one page in all locales: which source it was made from,
                       and what that source says otherwise now, word by word
${siteUsage}

current    the source is still the text that was translated
outdated   the source is another text now
reworded   outdated, and at least one of its sentences is another one
orphaned   the source has no such page any more
missing    other languages or the source have it
unknown    the page does not say what it translates, or there is no source

Exact: the hash of the source that a page carries is compared, else the text at
the commit that it names; never a date. Errors, warnings and notes are those of
single pages; npx hexapla check compares translations as well.`;

const own = { locale: { type: 'string' }, list: { type: 'string' }, page: { type: 'string' } } as const;
const states: readonly PageState[] = ['current', 'outdated', 'orphaned', 'missing', 'unknown', 'source'];

/** How every locale stands. */
export const statusCommand: Command = {
  name: 'status',
  summary: 'per locale: pages, missing, outdated, machine or human',
  usage,
  async run(args, terminal) {
    const command = siteCommand(args, own);
    const { options, locales, findings, json, quiet } = command;
    const wanted = wantedLocales(command.own['locale'], options.locales);
    const state = wantedState(command.own['list']);
    const progress = startProgress(terminal, { quiet });
    const loaded = loadSite(options, locales, cacheFolder(process.cwd()), progress.report, findings);
    const site = await loaded.finally(progress.end);
    const sources = await site.sources();
    const found = pageStatuses(site, sources);
    const all = found.filter(({ locale }) => !wanted || wanted.includes(locale));
    const pages = state === null ? all : all.filter((one) => one.state === state);
    const table = localeStatuses(site, all, localeOfPath(site)).filter(
      ({ locale }) => !wanted || wanted.includes(locale),
    );
    const path = command.own['page'];
    if (typeof path === 'string') {
      const details = detailsOf(path, pages, site, sources);
      terminal.stdout(
        json ? `${JSON.stringify({ pages: details })}\n` : details.map((one) => pageText(one, terminal)).join('\n'),
      );
    } else if (json) {
      terminal.stdout(`${JSON.stringify({ topics: site.topics.length, locales: table, pages })}\n`);
    } else if (state !== null) {
      terminal.stdout(pages.map(({ locale, file, path: lacking }) => `${file ?? `${locale}:${lacking}`}\n`).join(''));
    } else terminal.stdout(statusTable(table));
    return 0;
  },
};

function wantedLocales(list: unknown, known: readonly string[]): readonly string[] | null {
  if (typeof list !== 'string') return null;
  const ids = commaSeparated(list);
  const strange = ids.find((id) => !known.includes(id));
  if (strange === undefined) return ids;
  throw new UsageError(`the site has no locale ${strange}`, { fix: `it has ${known.join(', ')}` });
}

function wantedState(name: unknown): PageState | null {
  if (typeof name !== 'string') return null;
  const state = states.find((one) => one === name);
  if (state) return state;
  throw new UsageError(`no page is ever ${JSON.stringify(name)}`, { fix: `use ${states.slice(0, -1).join(', ')}` });
}

/** Pages by the name of their file, or by their path inside the locale. Throws a UsageError where there is none. */
function detailsOf(path: string, statuses: readonly PageStatus[], { pages }: Site, sources: Sources): DetailedPage[] {
  const named = statuses.filter((one) => one.file === path || one.path === path);
  if (named.length === 0) {
    throw new UsageError(`no page is called ${path}`, {
      fix: 'write its path as findings have it, or as in its locale',
    });
  }
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const textOf = ({ text: { half, file, hash } }: FoundSource): string | null => {
    if (half !== 'own') return null;
    return (file === null ? sources.fromGit.get(hash) : readFileSync(file))?.toString('utf8') ?? null;
  };
  return named.map((one) => pageDetails(one, byFile.get(one.file ?? '') ?? null, sources, textOf));
}
