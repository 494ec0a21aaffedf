import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { alignFolders } from '../align-folders.ts';
import { buildStates } from '../build-states.ts';
import { folderExists } from '../io/real-path.ts';
import type { Finding } from '../model/finding.ts';
import { UsageError } from '../model/usage-error.ts';
import type { AlignedFolder } from '../read-folder.ts';
import type { Command } from './command.ts';
import { startProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { verdictText } from './verdict-text.ts';

const usage = `npx hexapla align --source DIR --target DIR [--jsonl] [--out DIR] [flags]

  --source DIR       pages in one language
  --target DIR       the same pages in another language, or in another state
  --jsonl            one JSON object a page:
                     {"page", "rows": [{"section", "kind", "source": […],
                     "target": […], "confidence"}]}
  --out DIR          a small site: a list of the pages, and each page with both
                     versions side by side. Of two states of one language it
                     shows what changed, word by word
  --source-lang TAG  language of the pages, for the ends of sentences;
  --target-lang TAG  what most pages say of themselves where left out
  --quiet            nothing on stderr but errors

Pages are versions of one another by asset id, else by path. A row holds
sentences that say the same thing, as plain text in source order; a side with
nothing is an empty array. Works on any two folders, outside a project too.

Exit codes: 0 fine, 1 some files could not be read, 2 wrong usage.`;

const flags = {
  source: { type: 'string' },
  target: { type: 'string' },
  jsonl: { type: 'boolean', default: false },
  out: { type: 'string' },
  'source-lang': { type: 'string' },
  'target-lang': { type: 'string' },
  quiet: { type: 'boolean', default: false },
} as const;

/** Sentences of two folders side by side. */
export const alignCommand: Command = {
  name: 'align',
  summary: 'sentences of two folders side by side',
  usage,
  async run(args, terminal) {
    const { values } = parseArgs({ args, options: flags });
    const { jsonl, out, quiet } = values;
    if (!jsonl && out === undefined) {
      throw new UsageError('the form of the output is missing', {
        fix: 'add --jsonl for lines of JSON, or --out DIR for pages to look at',
      });
    }
    if (out === '') throw new UsageError('--out is empty', { fix: 'name a folder: --out DIR' });
    const source = { folder: folder('--source', values.source), language: tag('--source-lang', values['source-lang']) };
    const target = { folder: folder('--target', values.target), language: tag('--target-lang', values['target-lang']) };
    const done = [
      ...(jsonl ? [await writeLines(source, target, terminal)] : []),
      ...(out === undefined ? [] : [await writePages(source, target, { out, quiet }, terminal)]),
    ];
    const faults = done[0]!.findings.filter(({ severity }) => severity === 'error');
    for (const { rule, place, message } of faults) {
      terminal.stderr(`error ${rule} ${place.path}:${place.line}:${place.column}\n  ${message}\n`);
    }
    if (!quiet) for (const { summary } of done) terminal.stderr(summary);
    return faults.length > 0 ? 1 : 0;
  },
};

/** What one form of the output came to. */
interface Written {
  readonly findings: readonly Finding[];
  readonly summary: string;
}

async function writeLines(source: AlignedFolder, target: AlignedFolder, terminal: Terminal): Promise<Written> {
  const { pages, findings } = await alignFolders(source, target);
  for (const page of pages) terminal.stdout(`${JSON.stringify(page)}\n`);
  const rows = pages.reduce((sum, page) => sum + page.rows.length, 0);
  return { findings, summary: `${pages.length} pages, ${rows} rows\n` };
}

async function writePages(
  source: AlignedFolder,
  target: AlignedFolder,
  { out, quiet }: { readonly out: string; readonly quiet: boolean },
  terminal: Terminal,
): Promise<Written> {
  const progress = startProgress(terminal, { quiet });
  const outcome = await buildStates(source, target, resolve(out), progress.report).finally(() => progress.end());
  const { pages, differing, findings, verdict } = outcome;
  if (!verdict.ok) {
    terminal.stderr(verdictText(verdict, terminal.columns, true));
    throw new Error('the pages are not as they must be, so nothing was written');
  }
  const summary = `${pages} pages, ${differing} differ → ${out}\nto look at them: npx hexapla preview --out ${out}\n`;
  return { findings, summary };
}

function folder(flag: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(`${flag} is missing`, { fix: `name a folder of pages: ${flag} DIR` });
  if (!folderExists(value))
    throw new UsageError(`${value} is no folder`, { fix: `name a folder of pages: ${flag} DIR` });
  return value.replace(/(?<=.)[\\/]+$/, '');
}

function tag(flag: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  try {
    return Intl.getCanonicalLocales(value)[0] ?? null;
  } catch {
    throw new UsageError(`${flag} is not a language tag: ${JSON.stringify(value)}`, { fix: 'write one like pt-BR' });
  }
}
