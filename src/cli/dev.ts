import type { Host } from '../astro-integration.ts';
import { cacheFolder, toolFolder } from '../io/project.ts';
import { setHost } from '../io/site-handle.ts';
import { sourceLines } from '../io/source-lines.ts';
import { UsageError } from '../model/usage-error.ts';
import { textReport } from '../report/text.ts';
import type { Command } from './command.ts';
import { siteCommand, siteUsage } from './configuration.ts';
import { startProgress } from './progress.ts';

const usage = `npx hexapla dev [--port N] [--host] [flags]

  --port N             4321 where left out
  --host               answer other machines too
${siteUsage}

Every saved change is on screen at once; faults are shown over the page and here.
Ctrl C ends it.`;

const own = { port: { type: 'string' }, host: { type: 'boolean' } } as const;

/** The same site while somebody writes. */
export const devCommand: Command = {
  name: 'dev',
  summary: 'the same site while writing',
  usage,
  async run(args, terminal) {
    const command = siteCommand(args, own);
    const port = Number(command.own['port'] ?? 4321);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port is a number up to 65535');
    const progress = startProgress(terminal, { quiet: true });
    setHost({
      configuration: command,
      cacheFolder: cacheFolder(process.cwd()),
      onProgress: progress.report,
      onLoaded(site) {
        const { columns } = terminal;
        const color = terminal.tty && !process.env['NO_COLOR'];
        const shown = site.findings.filter(({ severity }) => severity === 'error');
        terminal.stderr(textReport(shown, sourceLines(site.folders), { color, columns, limitPerRule: 3 }));
      },
    } satisfies Host);
    const { dev } = await import('astro');
    process.chdir(toolFolder);
    const server = await dev({
      root: toolFolder,
      logLevel: 'error',
      server: { port, host: command.own['host'] === true },
    });
    const base = command.options.site === '' ? '/' : new URL(command.options.site).pathname;
    terminal.stdout(`http://localhost:${server.address.port}${base}\n`);
    await new Promise((resolve) => process.once('SIGINT', resolve));
    await server.stop();
    return 0;
  },
};
