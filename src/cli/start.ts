import { constants } from 'node:os';
import { reportFailure } from './failure.ts';
import { main } from './main.ts';
import { processTerminal } from './terminal.ts';

/**
 * Runs the command line of this process. What escapes a command ends with exit code 3, not with Node's 1, which means
 * findings. A signal runs the handlers of `exit`, so that a command can clean up there; a command that listens to the
 * signal itself decides alone.
 */
export async function start(): Promise<void> {
  const argv = process.argv.slice(2);
  const terminal = processTerminal();
  process.on('uncaughtException', (error) => process.exit(reportFailure(error, argv, terminal)));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
    });
  }
  process.exitCode = await main(argv, terminal);
}
