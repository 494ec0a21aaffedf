import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { configFile } from '../io/config-file.ts';
import { isInside } from '../io/real-path.ts';
import { type JoinOutcome, joinParts } from '../join-parts.ts';
import { UsageError } from '../model/usage-error.ts';
import { configSettings } from './config-settings.ts';
import { optionFlags } from './options.ts';
import { startProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { verdictText } from './verdict-text.ts';

export interface JoinFlags {
  /** The folder with the parts, as it was written. */
  readonly from: string;
  readonly out: string;
  readonly json: boolean;
  readonly quiet: boolean;
}

const flags = {
  ...optionFlags,
  review: { type: 'boolean' },
  shard: { type: 'string' },
  join: { type: 'string' },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
} as const;

/** Those that say something to it. */
const understood = new Set(['join', 'out', 'config', 'json', 'quiet']);

/**
 * The flags of `build --join FOLDER`; null where that is not asked for.
 * @throws UsageError for flags that only parts can have
 */
export function joinFlags(args: string[]): JoinFlags | null {
  if (!args.some((arg) => arg === '--join' || arg.startsWith('--join='))) return null;
  const { values } = parseArgs({ args, options: flags });
  const strange = Object.keys(values).find((name) => !understood.has(name));
  if (strange) {
    const fix = `leave out --${strange}: the parts were made with it`;
    throw new UsageError(`--${strange} says nothing to --join`, { fix });
  }
  const { join: from = '', json, quiet } = values;
  const out = values.out === undefined ? usualOut(values.config) : resolve(values.out);
  if (isInside(out, resolve(from)) || isInside(resolve(from), out)) {
    const message = `the output folder ${relative(process.cwd(), out)} and the parts in ${from} are one inside the other`;
    throw new UsageError(message, { fix: 'choose another --out' });
  }
  return { from, out, json, quiet };
}

/** Where the configuration file publishes. */
function usualOut(named: string | undefined): string {
  const file = configFile(process.cwd(), named);
  const settings = file ? configSettings(file.bytes, file.file) : {};
  return resolve(file?.folder ?? process.cwd(), settings.out || 'dist');
}

/** Joins parts and says how it ended. Out: the exit code. */
export async function runJoin(
  { from, out, json, quiet }: JoinFlags,
  terminal: Terminal,
  started: number,
): Promise<number> {
  const progress = startProgress(terminal, { quiet });
  const outcome = await joinParts({ from, out, onProgress: progress.report }).finally(() => progress.end());
  const seconds = (performance.now() - started) / 1000;
  const { parts, verdict, published, notes } = outcome;
  const { site } = parts[0]!;
  if (json) terminal.stdout(`${JSON.stringify(summaryObject(outcome, out, seconds))}\n`);
  if (!published) {
    terminal.stderr(verdictText(verdict, terminal.columns, true));
    terminal.stderr('Nothing was published; the last good site is unchanged.\n');
    return 1;
  }
  if (quiet) return 0;
  for (const note of notes) terminal.stderr(`note: ${note}\n`);
  const size = (verdict.bytes / 1e6).toFixed(1);
  const counts = `${site.pages} pages of ${site.topics} topics in ${site.locales.length} locales`;
  const files = `${verdict.files} files, ${size} MB, ${seconds.toFixed(1)} s`;
  terminal.stderr(`${counts} from ${parts.length} parts: ${files} → ${out}\n`);
  return 0;
}

/** As of one build, with the number of parts. */
function summaryObject({ parts, verdict, published }: JoinOutcome, out: string, seconds: number): object {
  const { pages, topics, locales, findings } = parts[0]!.site;
  const sum = (of: 'pages' | 'bytes' | 'seconds') => parts.reduce((total, { compared }) => total + compared[of], 0);
  return {
    pages,
    topics,
    locales,
    findings,
    files: verdict.files,
    bytes: verdict.bytes,
    compare: { pages: sum('pages'), bytes: sum('bytes'), seconds: Number(sum('seconds').toFixed(2)) },
    parts: parts.length,
    seconds: Number(seconds.toFixed(2)),
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    published,
    verified: verdict.ok,
    out,
  };
}
