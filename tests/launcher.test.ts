import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** What the launcher starts, here: it says how it was called, then does what its arguments say. */
const stub = `
export async function start(): Promise<void> {
  const [action, value] = process.argv.slice(2);
  if (action === 'wait') {
    process.on('SIGTERM', () => process.exit(7));
    setInterval(() => {}, 1000);
  }
  const telemetry = process.env['ASTRO_TELEMETRY_DISABLED'];
  process.stdout.write(JSON.stringify({ argv: process.argv.slice(2), telemetry, through: process.env['THROUGH'] ?? '' }) + '\\n');
  if (action === 'exit') process.exitCode = Number(value);
  if (action === 'echo') for await (const part of process.stdin) process.stdout.write(part);
  if (action === 'die') process.kill(process.pid, value);
  if (action === 'warn') {
    process.emitWarning('Type Stripping is an experimental feature and might change at any time', 'ExperimentalWarning');
    process.emitWarning('Something else is experimental', 'ExperimentalWarning');
  }
}
`;

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'hexapla-launcher-'));
  for (const folder of ['bin', 'src/cli', 'node_modules/node/bin'])
    mkdirSync(join(project, folder), { recursive: true });
  copyFileSync(fileURLToPath(new URL('../bin/hexapla.mjs', import.meta.url)), join(project, 'bin', 'hexapla.mjs'));
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
  writeFileSync(join(project, 'src', 'cli', 'start.ts'), stub);
});
afterEach(() => rmSync(project, { recursive: true }));

/** Installs a package `node` whose binary is this Node, by another path. */
function installNode(): void {
  const folder = join(project, 'node_modules', 'node');
  writeFileSync(join(folder, 'package.json'), '{"name":"node","bin":{"node":"bin/node"}}');
  writeFileSync(join(folder, 'bin', 'node'), `#!/bin/sh\nTHROUGH=installed exec ${process.execPath} "$@"\n`);
  chmodSync(join(folder, 'bin', 'node'), 0o755);
}

/** A Node that does not run TypeScript, as all before 22.18. */
const old = ['--no-experimental-strip-types'];

function launch(node: readonly string[], args: readonly string[]) {
  const { ASTRO_TELEMETRY_DISABLED: _, ...env } = process.env;
  const child = spawn(process.execPath, [...node, join(project, 'bin', 'hexapla.mjs'), ...args], {
    stdio: 'pipe',
    env,
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (part) => {
    printed.stdout += part;
  });
  child.stderr.on('data', (part) => {
    printed.stderr += part;
  });
  return { child, printed, ended: once(child, 'close') as Promise<[number | null, string | null]> };
}

async function run(node: readonly string[], args: readonly string[], input = '') {
  const { child, printed, ended } = launch(node, args);
  child.stdin.end(input);
  const [code, signal] = await ended;
  return { ...printed, code, signal };
}

describe.each([
  ['on a Node that is fit', [], ''],
  ['on an old Node, through the installed one', old, 'installed'],
] as const)('%s', (_name, node, through) => {
  beforeEach(installNode);

  test('arguments arrive as they are, and telemetry is off', async () => {
    const { stdout, stderr, code } = await run(node, ['build', '--out', 'a b', '', '*', '"']);
    expect(JSON.parse(stdout)).toEqual({ argv: ['build', '--out', 'a b', '', '*', '"'], telemetry: '1', through });
    expect([stderr, code]).toEqual(['', 0]);
  });

  test.each([0, 1, 2, 3])('exit code %i', async (code) => {
    expect((await run(node, ['exit', String(code)])).code).toBe(code);
  });

  test('input and output pass through', async () => {
    expect((await run(node, ['echo'], 'Привет')).stdout).toContain('Привет');
  });

  test.each(['SIGTERM', 'SIGKILL'])('death by %s is seen as such', async (signal) => {
    expect(await run(node, ['die', signal])).toMatchObject({ code: null, signal });
  });

  test('a signal reaches it', async () => {
    const { child, ended } = launch(node, ['wait']);
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await ended).toEqual([7, null]);
  });

  test('only the warning of type stripping is silenced', async () => {
    const { stderr } = await run(node, ['warn']);
    expect(stderr).toContain('Something else is experimental');
    expect(stderr).not.toContain('Type Stripping');
  });

  test('it may be called through a link, as npx does', async () => {
    symlinkSync(join(project, 'bin', 'hexapla.mjs'), join(project, 'link'));
    const child = spawn(process.execPath, [...node, join(project, 'link'), 'exit', '1'], { stdio: 'ignore' });
    expect(await once(child, 'exit')).toEqual([1, null]);
  });
});

describe('on an old Node without another one', () => {
  test('it says which Node it needs and how to get it', async () => {
    const { code, stdout, stderr } = await run(old, ['build']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^error: Hexapla runs on Node 22\.18 or newer, and this is v\d+\.\d+\.\d+\n {2}fix: run npm install/,
    );
  });

  test('with --json as one object', async () => {
    const { code, stdout, stderr } = await run(old, ['build', '--json']);
    expect([code, stderr]).toEqual([2, '']);
    expect(JSON.parse(stdout)).toMatchObject({ error: { kind: 'usage', exitCode: 2 } });
  });

  test('an installed Node that is this very one is not asked again and again', async () => {
    installNode();
    rmSync(join(project, 'node_modules', 'node', 'bin', 'node'));
    symlinkSync(process.execPath, join(project, 'node_modules', 'node', 'bin', 'node'));
    expect((await run(old, ['build'])).code).toBe(2);
  });

  test('an installation without its binary counts as none', async () => {
    installNode();
    rmSync(join(project, 'node_modules', 'node', 'bin', 'node'));
    expect((await run(old, ['build'])).code).toBe(2);
  });
});
