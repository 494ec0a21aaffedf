import { resolve } from 'node:path';
import { cacheFolder, localesFolder } from '../io/project.ts';
import { sourceLines } from '../io/source-lines.ts';
import type { Finding } from '../model/finding.ts';
import { textReport } from '../report/text.ts';
import type { Command } from './command.ts';
import { siteCommand, siteUsage } from './configuration.ts';
import { reportFailure } from './failure.ts';
import { firstFree, portNumber } from './first-free.ts';
import type { Terminal } from './terminal.ts';

const usage = `npx hexapla dev [--port N] [--host] [flags]

  --port N             the first port to try (4321); where it is in use, the next
                       ten
  --host               answer other machines too
${siteUsage}

Every saved change is on screen at once; faults are shown over the page and here.
A page can be read as soon as its address stands here; what it takes all pages to
know, such as who links to it, follows once they are read.
Ctrl C ends it.`;

const own = { port: { type: 'string' }, host: { type: 'boolean' } } as const;

/** The same site while somebody writes. */
export const devCommand: Command = {
  name: 'dev',
  summary: 'the same site while writing',
  usage,
  async run(args, terminal) {
    const command = siteCommand(args, own);
    const wished = portNumber(String(command.own['port'] ?? 4321));
    const host = command.own['host'] === true ? undefined : 'localhost';
    const work = process.cwd();
    const started = performance.now();
    const { DevSession } = await import('../dev/dev-session.ts');
    const session = await firstFree(wished, host ?? '', (port) =>
      DevSession.start({
        port,
        host,
        configuration: command,
        configure: command.configure,
        configFile: resolve(work, String(command.own['config'] ?? 'hexapla.config.yml')),
        localesFolder,
        cacheFolder: cacheFolder(work),
        onFaults: (findings, folders) => sayFaults(findings, folders, terminal),
        onError: (error) => void reportFailure(error, args, terminal),
        onWhole(pages) {
          const seconds = ((performance.now() - started) / 1000).toFixed(1);
          if (!command.quiet) terminal.stderr(`${pages.toLocaleString('en')} pages read after ${seconds} s\n`);
        },
      }),
    );
    terminal.stdout(`${session.address}\n`);
    await new Promise((resolve) => process.once('SIGINT', resolve));
    await session.close();
    return 0;
  },
};

function sayFaults(findings: readonly Finding[], folders: ReadonlyMap<string, string>, terminal: Terminal): void {
  const { columns } = terminal;
  const color = terminal.tty && !process.env['NO_COLOR'];
  if (findings.length === 0) terminal.stderr('no faults are left\n');
  else terminal.stderr(textReport(findings, sourceLines(folders), { color, columns, limitPerRule: 3 }));
}
