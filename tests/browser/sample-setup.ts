import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../src/io/static-server.ts';
import { browserProgram, programVariable } from './chromium-program.ts';

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
  const [browser, site] = await Promise.allSettled([launch(), buildSample(join(folder, 'site'), server.url)]);
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
  const args = ['bin/hexapla.mjs', 'build', '--out', out, '--site', site, '--quiet'];
  await promisify(execFile)(process.execPath, args, { cwd: project });
}

/** @throws with the browser's own words */
async function launch(): Promise<BrowserServer> {
  try {
    const { path, env } = await browserProgram();
    return await chromium.launchServer({
      executablePath: path,
      // A container's root may not use the sandbox, and its shared memory is small. Nothing but our own site is opened.
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'],
      env: { ...process.env, ...env },
      timeout: 60_000,
    });
  } catch (error) {
    const advice = `set ${programVariable} to the program of another Chromium to use that one`;
    throw new Error(`the browser from npm does not start; ${advice}\n${reasonOf(error)}`);
  }
}

/** Of a failed start: what went wrong, and what the browser itself had to say; the rest is hundreds of flags. */
function reasonOf(error: unknown): string {
  const [first, ...log] = String(error).split('\n');
  const said = log.filter((line) => /\[err\]|did exit/.test(line));
  return [first, ...said.slice(0, 20)].join('\n');
}
