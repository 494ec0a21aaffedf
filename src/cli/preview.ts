import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type RunningServer, startServer } from '../io/static-server.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Command } from './command.ts';
import { firstFree, portNumber } from './first-free.ts';
import type { Terminal } from './terminal.ts';

const usage = `npx hexapla preview [--out DIR] [--port N] [--host NAME] [--base PATH]

  --out DIR     the published folder (dist)
  --port N      the first port to try (4321); where it is in use, the next ten
  --host NAME   the address to listen on (localhost); 0.0.0.0 lets other devices in
  --base PATH   the path under which the site will stand (/)
  --json        the address as a JSON object
  --quiet       the address alone

It runs until Ctrl C.`;

const flags = {
  out: { type: 'string', default: 'dist' },
  port: { type: 'string', default: '4321' },
  host: { type: 'string', default: 'localhost' },
  base: { type: 'string', default: '/' },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
} as const;

/** Serves a published folder until it is interrupted. */
export const previewCommand: Command = {
  name: 'preview',
  summary: 'serves the published folder on this machine',
  usage,
  async run(args, terminal) {
    const { values } = parseArgs({ args, options: flags });
    const { out, host, base, json, quiet } = values;
    const port = portNumber(values.port);
    if (!statSync(out, { throwIfNoEntry: false })?.isDirectory()) {
      throw new UsageError(`there is no published site in ${out}`, {
        fix: 'run npx hexapla build first, or name the folder with --out',
      });
    }
    const folder = resolve(out);
    const interrupt = interrupted();
    const server = await firstFree(port, host, (free) => startServer(folder, { port: free, host, base }));
    if (json) terminal.stdout(`${JSON.stringify({ url: server.url, port: server.port, folder: out })}\n`);
    else announce(server, { out, port, quiet }, terminal);
    await interrupt;
    await server.close();
    // The second one of a pair would end a process that is ending, and has no ear any more, as a failure.
    await pause(signalPairMs);
    return 0;
  },
};

function announce(
  server: RunningServer,
  { out, port, quiet }: { out: string; port: number; quiet: boolean },
  terminal: Terminal,
): void {
  if (quiet) {
    terminal.stdout(`${server.url}\n`);
    return;
  }
  if (port !== 0 && server.port !== port) terminal.stderr(`port ${port} is in use, took ${server.port}\n`);
  terminal.stdout(`${out} is served at ${server.url}\nCtrl C ends it.\n`);
}

/** Ctrl C reaches every process of a terminal, and the one that launched this one passes it on. */
const signalPairMs = 100;

function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done());
  });
}
