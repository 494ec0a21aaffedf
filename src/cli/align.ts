import { parseArgs } from 'node:util';
import { alignFolders } from '../align-folders.ts';
import { folderExists } from '../io/real-path.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Command } from './command.ts';

const usage = `npx hexapla align --source DIR --target DIR --jsonl [flags]

  --source DIR       pages in one language
  --target DIR       the same pages in another language, or in another state
  --jsonl            one JSON object a page:
                     {"page", "rows": [{"section", "kind", "source": […],
                     "target": […], "confidence"}]}
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
    if (!values.jsonl) throw new UsageError('the form of the output is missing', { fix: 'add --jsonl' });
    const source = { folder: folder('--source', values.source), language: tag('--source-lang', values['source-lang']) };
    const target = { folder: folder('--target', values.target), language: tag('--target-lang', values['target-lang']) };
    const { pages, findings } = await alignFolders(source, target);
    for (const page of pages) terminal.stdout(`${JSON.stringify(page)}\n`);
    const faults = findings.filter(({ severity }) => severity === 'error');
    for (const { rule, place, message } of faults) {
      terminal.stderr(`error ${rule} ${place.path}:${place.line}:${place.column}\n  ${message}\n`);
    }
    if (!values.quiet) {
      const rows = pages.reduce((sum, page) => sum + page.rows.length, 0);
      terminal.stderr(`${pages.length} pages, ${rows} rows\n`);
    }
    return faults.length > 0 ? 1 : 0;
  },
};

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
