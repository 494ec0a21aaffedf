import { UsageError } from '../model/usage-error.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { reportFailure } from './failure.ts';
import { nearest } from './nearest.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/**
 * Runs `npx hexapla` with the arguments `argv`. Resolves to the exit code: 0 fine, 1 findings at error level, 2 wrong
 * usage or configuration, 3 internal fault. Never rejects.
 */
export async function main(
  argv: readonly string[],
  terminal: Terminal,
  table: typeof commands = commands,
): Promise<number> {
  let command: Command | undefined;
  try {
    const [name, ...args] = argv;
    if (name === undefined) {
      terminal.stderr(await overview(table));
      return 2;
    }
    if (name === '--version' || name === '-v') return say(`${version}\n`, terminal);
    if (isHelp(name) && args[0] === undefined) return say(await overview(table), terminal);
    command = await find(isHelp(name) ? args[0]! : name, table);
    if (isHelp(name) || asksForHelp(args)) return say(`${command.summary}\n\n${command.usage.trim()}\n`, terminal);
    return await command.run(args, terminal);
  } catch (error) {
    return reportFailure(error, argv, terminal, command);
  }
}

function say(text: string, terminal: Terminal): number {
  terminal.stdout(text);
  return 0;
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h' || arg === 'help';
}

function asksForHelp(args: readonly string[]): boolean {
  const flags = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return flags.includes('--help') || flags.includes('-h');
}

async function find(name: string, table: typeof commands): Promise<Command> {
  const load = table.get(name);
  if (load) return load();
  if (name.startsWith('-')) {
    throw new UsageError(`${name} stands before the command`, { fix: 'write the command first: npx hexapla build' });
  }
  const meant = nearest(name, table.keys());
  throw new UsageError(`there is no command ${JSON.stringify(name)}`, meant ? { fix: `did you mean ${meant}?` } : {});
}

async function overview(table: typeof commands): Promise<string> {
  const all = await Promise.all([...table.values()].map((load) => load()));
  const width = Math.max(...all.map(({ name }) => name.length));
  const lines = all.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}\n`).join('');
  return `npx hexapla <command>

${lines}
npx hexapla <command> --help shows a command's flags; --version shows the version.
Exit codes: 0 fine, 1 findings at error level, 2 wrong usage or configuration, 3 internal fault.
`;
}
