import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// Our workers call Astro's built pages themselves (see `src/io/astro-renderer.ts`): a page that Astro's own prerenderer
// makes must come out the same, byte for byte.

const program = fileURLToPath(new URL('./both-ways.ts', import.meta.url));
let folder: string;
let routes: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-lay-out-'));
  routes = JSON.parse(await run([program, folder]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { maxBuffer: 1 << 24 }, (error, stdout, stderr) =>
      error ? reject(new Error(`${error.message}\n${stderr}`)) : resolve(stdout),
    );
  });
}

function astroPath(route: string): string {
  return join(route, 'index.html');
}

/** "Not found" pages stand where static hosts look for them. */
function workerPath(route: string): string {
  return /(^|\/)404$/.test(route) ? `${route}.html` : join(route, 'index.html');
}

test('every page of the sample site is the same, byte for byte, from our workers and from Astro', () => {
  expect(routes.length).toBeGreaterThan(250);
  const different = routes.filter((route) => {
    const ours = readFileSync(join(folder, 'workers', workerPath(route)));
    const theirs = readFileSync(join(folder, 'astro', astroPath(route)));
    return ours.length < 500 || !ours.equals(theirs);
  });
  expect(different).toEqual([]);
});

test('the pages are not all one', () => {
  const read = (route: string) => readFileSync(join(folder, 'astro', astroPath(route)));
  expect(read('de').equals(read('ru'))).toBe(false);
});
