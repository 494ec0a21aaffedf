import { parseArgs } from 'node:util';
import { isFolder } from '../io/site-listing.ts';
import { UsageError } from '../model/usage-error.ts';
import { verifyFolder } from '../verify-folder.ts';
import type { Command } from './command.ts';
import { verdictText } from './verdict-text.ts';

const usage = `npx hexapla verify DIR [--base PATH] [--json] [--quiet]

  DIR           the finished site
  --base PATH   the path under which the site stands; found out from its pages
                where left out
  --json        one JSON object: pages links brokenLinks brokenFragments
                hreflangErrors ok, and every fault that is kept
  --quiet       faults alone

Exit codes: 0 every gate is passed, 1 there are faults, 2 wrong usage.`;

const flags = {
  base: { type: 'string' },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
} as const;

/** Judges a finished folder by what is in it and nothing else. */
export const verifyCommand: Command = {
  name: 'verify',
  summary: 'the gates over a finished folder',
  usage,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({ args, options: flags, allowPositionals: true });
    const verdict = await verifyFolder(folderOf(positionals), values.base === undefined ? {} : { base: values.base });
    const text = values.json ? `${JSON.stringify(verdict)}\n` : verdictText(verdict, terminal.columns, values.quiet);
    terminal.stdout(text);
    return verdict.ok ? 0 : 1;
  },
};

function folderOf(positionals: readonly string[]): string {
  const [folder, second] = positionals;
  if (folder === undefined) throw new UsageError('DIR is missing', { fix: 'name the folder of the finished site' });
  if (second !== undefined) throw new UsageError(`one folder at a time: ${second} is too many`);
  if (!isFolder(folder))
    throw new UsageError(`${folder} is no folder`, { fix: 'name the folder of the finished site' });
  return folder;
}
