import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { diskFault } from '../io/disk-fault.ts';
import { UsageError } from '../model/usage-error.ts';
import { codeFrame } from '../report/code-frame.ts';
import { printable } from '../report/printable.ts';
import type { Command } from './command.ts';
import { nearest } from './nearest.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/**
 * Tells the user what went wrong and returns the exit code: 2 for what the user can put right, 3 for a fault of ours.
 * With `--json` among the arguments it is one JSON object on stdout.
 */
export function reportFailure(error: unknown, argv: readonly string[], terminal: Terminal, command?: Command): 2 | 3 {
  const usage = usageError(error, command);
  if (argv.includes('--json')) {
    terminal.stdout(`${JSON.stringify({ error: usage ? usageObject(usage) : faultObject(error) })}\n`);
  } else {
    terminal.stderr(usage ? usageText(usage, terminal, command) : faultText(error, argv));
  }
  return usage ? 2 : 3;
}

/** The error as one of usage, where it is one: ours, of the flags, of the disk, of a missing installation. */
function usageError(error: unknown, command: Command | undefined): UsageError | null {
  if (error instanceof UsageError) return error;
  if (!(error instanceof Error)) return null;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code.startsWith('ERR_PARSE_ARGS_')) return flagError(error, command);
  const missing = /Cannot find package '([^']+)'/.exec(error.message)?.[1];
  if (code === 'ERR_MODULE_NOT_FOUND' && missing) {
    return new UsageError(`the package ${missing} is not installed`, { fix: 'run npm install' });
  }
  return diskFault(error);
}

/** What `parseArgs` of Node says, in our words, with the flag that was probably meant. */
function flagError(error: Error, command: Command | undefined): UsageError {
  const [sentence = error.message] = error.message.split(/\. |\n/);
  const message = sentence.charAt(0).toLowerCase() + sentence.slice(1);
  const flag = /^unknown option '(--[^']+)'/.exec(message)?.[1];
  const known = flag && command ? nearest(flag, command.usage.match(/--[a-z][a-z-]*/g) ?? []) : undefined;
  return new UsageError(message, known ? { fix: `did you mean ${known}?` } : {});
}

function usageText(error: UsageError, terminal: Terminal, command: Command | undefined): string {
  const { message, place, fix } = error;
  const lines = place
    ? [
        `error ${printable(place.path)}:${place.line}:${place.column}`,
        `  ${printable(message)}`,
        ...frame(error, terminal),
      ]
    : [`error: ${printable(message)}`];
  if (fix) lines.push(`  fix: ${printable(fix)}`);
  lines.push(`  npx hexapla ${command ? `${command.name} ` : ''}--help`);
  return lines.map((line) => `${line}\n`).join('');
}

/** The line that is meant, with carets; nothing where it cannot be read. */
function frame({ place }: UsageError, terminal: Terminal): string[] {
  if (!place) return [];
  try {
    const line = readFileSync(place.path, 'utf8').split(/\r\n|\r|\n/)[place.line - 1];
    if (line === undefined) return [];
    return codeFrame(line, place, terminal.columns).map(({ gutter, text }) => (gutter + text).trimEnd());
  } catch {
    return [];
  }
}

function usageObject({ message, place, fix }: UsageError): object {
  return { kind: 'usage', message, ...(place ? { place } : {}), ...(fix ? { fix } : {}), exitCode: 2 };
}

function faultText(error: unknown, argv: readonly string[]): string {
  const circumstances = `hexapla ${version}, node ${process.version}, ${process.platform} ${process.arch}`;
  return `internal fault: ${messageOf(error)}
${inspect(error)}
This is a fault of Hexapla, not of your content. Please report it with the lines above and these:
  ${circumstances}
  npx hexapla ${argv.join(' ')}
`;
}

function faultObject(error: unknown): object {
  return { kind: 'fault', message: messageOf(error), stack: inspect(error), version, exitCode: 3 };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
