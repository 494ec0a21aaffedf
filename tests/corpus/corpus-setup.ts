import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../src/io/static-server.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { corpusAddress, corpusSource, hexapla } from './corpus-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the build of the corpus printed with `--json`. */
    built: string;
  }
}

/**
 * Once a run: builds the whole corpus, serves it, and starts a browser, under the names that the browser tests of the
 * sample use too. A failed build ends the run; a browser that does not start fails the tests that need it.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-corpus-site-'));
  const site = join(folder, 'site');
  const args = ['build', ...corpusSource(), '--site', corpusAddress, '--out', site, '--json'];
  provide('built', await hexapla(folder, ...args));
  provide('folder', site);
  const server = await startServer(site, { port: 0, host: '127.0.0.1', base: '/' });
  provide('site', server.url);
  const [browser] = await Promise.allSettled([launchBrowser()]);
  provide('failure', browser.status === 'rejected' ? (browser.reason as Error).message : '');
  provide('browser', browser.status === 'fulfilled' ? browser.value.wsEndpoint() : '');
  return async () => {
    if (browser.status === 'fulfilled') await browser.value.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
