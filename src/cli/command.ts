import type { Terminal } from './terminal.ts';

/** One command of `npx hexapla`. */
export interface Command {
  readonly name: string;
  /** A few words for the list of commands. */
  readonly summary: string;
  /** How it is called and what its flags mean: all that `--help` shows below the summary. */
  readonly usage: string;
  /**
   * `args` are those after the command's name. Resolves to the exit code: 0 fine, 1 findings at error level. Throws a
   * UsageError for wrong usage or configuration (exit code 2); anything else it throws is a fault of ours (3).
   */
  run(args: string[], terminal: Terminal): Promise<number>;
}
