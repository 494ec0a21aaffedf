import { type BrowserServer, chromium } from 'playwright-core';
import { browserProgram, programVariable } from './chromium-program.ts';

/**
 * Starts the browser of the tests, for whoever connects to it.
 * @throws with the browser's own words
 */
export async function launchBrowser(): Promise<BrowserServer> {
  try {
    const { path, env } = await browserProgram();
    return await chromium.launchServer({
      executablePath: path,
      // A container's root may not use the sandbox, and its shared memory is small. Nothing but our own site is opened.
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
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
