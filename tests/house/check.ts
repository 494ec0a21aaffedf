import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brokenImports } from './dependencies.ts';
import { sourceFiles } from './source-files.ts';
import { tidyFaults } from './tidy.ts';

// npm run check: everything that a machine can judge, a line each, with details only where something is wrong.

/** What a step found; '' where all is well. */
type Step = readonly [says: string, run: () => Promise<string>];

const top = fileURLToPath(new URL('../..', import.meta.url));

const steps: readonly Step[] = [
  ['types hold', () => complaints('tsc', '-p', '.', '--noEmit')],
  [
    'code is formatted, and the linter has not even a warning',
    () => complaints('biome', 'check', '--error-on-warnings', '.'),
  ],
  ['Astro files are formatted', () => complaints('prettier', '--check', 'src/**/*.astro')],
  [
    'types hold in Astro files',
    () => complaints('astro', 'check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning'),
  ],
  ['imports keep the rules of the house', async () => (await brokenImports(sourceFiles(top))).join('\n')],
  ['nothing is unused: files, exports, packages', () => complaints('knip', '--no-progress')],
  ['files keep the rules of the house', async () => tidyFaults(sourceFiles(top)).join('\n')],
];

/** What a program of an installed package prints if it fails, else ''. */
function complaints(program: string, ...args: readonly string[]): Promise<string> {
  const programs = join(top, 'node_modules', '.bin');
  const env = {
    ...process.env,
    PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: top, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (printed += part));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code === 0 ? '' : printed || `${program}: ${code ?? signal}`));
  });
}

let failed = 0;
for (const [says, run] of steps) {
  const started = performance.now();
  const found = await run().catch(String);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (found !== '') failed += 1;
  process.stdout.write(`${found === '' ? '✓' : '✗'} ${says} (${seconds} s)\n`);
  if (found !== '') process.stdout.write(`${found.trimEnd()}\n\n`);
}
process.stdout.write(`${steps.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
