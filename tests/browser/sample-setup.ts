import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../src/io/static-server.ts';
import { launchBrowser } from './launch-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Why there is no site or no browser; else ''. */
    failure: string;
    /** Address of the built sample, with a slash at the end. */
    site: string;
    /** Folder of the built sample. */
    folder: string;
    /** Where a test file reaches the one browser of the run. */
    browser: string;
  }
}

/**
 * Once a run: builds the sample site as a user does, serves it, and starts one browser for all test files.
 * Where one of these fails, every browser test says why: none passes or is skipped for lack of a browser.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-browser-'));
  const server = await startServer(join(folder, 'site'), { port: 0, host: '127.0.0.1', base: '/' });
  const [browser, site] = await Promise.allSettled([launchBrowser(), buildSample(join(folder, 'site'), server.url)]);
  const failures = [browser, site].flatMap((part) =>
    part.status === 'rejected' ? [(part.reason as Error).message] : [],
  );
  provide('failure', failures.join('\n'));
  provide('site', server.url);
  provide('folder', join(folder, 'site'));
  provide('browser', browser.status === 'fulfilled' ? browser.value.wsEndpoint() : '');
  return async () => {
    if (browser.status === 'fulfilled') await browser.value.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function buildSample(out: string, site: string): Promise<void> {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  const args = ['bin/hexapla.mjs', 'build', '--out', out, '--site', site, '--review', '--quiet'];
  await promisify(execFile)(process.execPath, args, { cwd: project });
}
