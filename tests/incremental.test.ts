import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// Incremental equals clean: a handful of the random edits of `npm run bench:edits`. More of them: HEXAPLA_EDITS=1000.

const bench = fileURLToPath(new URL('../bench/edits.ts', import.meta.url));
const edits = Number(process.env['HEXAPLA_EDITS'] ?? 5);

function run(...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [bench, ...args], (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? 3, said: stdout + stderr }),
    );
  });
}

test('after random edits and killed builds, a site is what a clean build makes', {
  timeout: 120_000 + edits * 20_000,
}, async () => {
  const { code, said } = await run('--runs', String(edits), '--kill', '0.3', '--seed', '5');
  expect(said).toContain(`${edits} edits, incremental equals clean`);
  expect(code).toBe(0);
});

test('a site that is not is found', { timeout: 120_000 }, async () => {
  const { code, said } = await run('--runs', '1', '--plant');
  expect(said).toContain('the sites differ');
  expect(code).toBe(1);
});
