import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

const launcher = fileURLToPath(new URL('../../bin/hexapla.mjs', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'hexapla-preview-'));
let child: ChildProcess | undefined;

beforeAll(() => {
  mkdirSync(join(scratch, 'dist'));
  writeFileSync(join(scratch, 'dist', 'index.html'), 'start');
});
afterEach(() => child?.kill('SIGKILL'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Starts a preview; resolves when `until` was printed, or when it has ended. */
async function preview(args: readonly string[], until = /Ctrl C/) {
  const started = spawn(process.execPath, [launcher, 'preview', ...args], {
    cwd: scratch,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = started;
  const printed = { stdout: '', stderr: '' };
  const ready = new Promise<void>((resolve) => {
    started.stdout.on('data', (part) => {
      printed.stdout += part;
      if (until.test(printed.stdout)) resolve();
    });
  });
  started.stderr.on('data', (part) => {
    printed.stderr += part;
  });
  const ended = once(started, 'close') as Promise<[number | null, string | null]>;
  await Promise.race([ready, ended]);
  return { printed, ended, started };
}

/** Takes a port for itself; a free one for 0. */
async function occupy(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer();
  server.listen(port, 'localhost');
  await Promise.race([once(server, 'listening'), once(server, 'error')]);
  const address = server.address();
  return { server, port: address && typeof address === 'object' ? address.port : port };
}

test.each(['SIGINT', 'SIGTERM'] as const)('serves the folder until %s, which is a fine end', async (signal) => {
  const { printed, ended, started } = await preview(['--port', '0']);
  expect(printed.stdout).toMatch(/^dist is served at http:\/\/localhost:\d+\/\nCtrl C ends it\.\n$/);
  const url = /http:\S+/.exec(printed.stdout)![0];
  expect(await (await fetch(url)).text()).toBe('start');
  started.kill(signal);
  expect(await ended).toEqual([0, null]);
  expect(printed.stderr).toBe('');
});

test('Ctrl C reaches a launched process twice, and the end is fine all the same', async () => {
  const { ended, started } = await preview(['--port', '0']);
  started.kill('SIGINT');
  started.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
});

test('a port in use: takes the next free one and says so', async () => {
  const { server, port } = await occupy(0);
  const { printed } = await preview(['--port', String(port)]);
  expect(printed.stderr).toMatch(new RegExp(`^port ${port} is in use, took \\d+\n$`));
  const took = Number(/took (\d+)/.exec(printed.stderr)![1]);
  expect(took).toBeGreaterThan(port);
  expect(took).toBeLessThanOrEqual(port + 10);
  expect(printed.stdout).toContain(`:${took}/`);
  server.close();
});

test('no port left: wrong usage', async () => {
  const { server } = await occupy(65_535);
  const { printed, ended } = await preview(['--port', '65535']);
  expect(await ended).toEqual([2, null]);
  expect(printed.stderr).toMatch(/^error: port 65535 is in use\n/);
  server.close();
});

test('--json: one object, nothing else', async () => {
  const { printed } = await preview(['--port', '0', '--json', '--base', '/docs/'], /\n/);
  const { url, port, folder } = JSON.parse(printed.stdout);
  expect([url, folder]).toEqual([`http://localhost:${port}/docs/`, 'dist']);
});

test('--quiet: the address alone', async () => {
  const { printed } = await preview(['--port', '0', '--quiet'], /\n/);
  expect(printed.stdout).toMatch(/^http:\/\/localhost:\d+\/\n$/);
});

test.each([
  [['--out', 'nowhere'], 'there is no published site in nowhere'],
  [['--out', 'dist/index.html'], 'there is no published site in dist/index.html'],
  [['--port', 'http'], '--port http is no port'],
  [['--port', '65536'], '--port 65536 is no port'],
  [['--port', '-1'], "option '--port' argument is ambiguous"],
  [['--host', '192.0.2.1'], 'this machine has no address 192.0.2.1'],
  [['--bogus'], "unknown option '--bogus'"],
])('%j is wrong usage', async (args, message) => {
  const { printed, ended } = await preview(args);
  expect(await ended).toEqual([2, null]);
  expect(printed.stderr).toContain(`error: ${message}`);
  expect(printed.stdout).toBe('');
});
