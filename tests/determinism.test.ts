import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderHash } from './folder-hash.ts';

// The same content gives the same site, wherever, whenever and on however many cores it is built.

const project = fileURLToPath(new URL('..', import.meta.url));
const config = join(project, 'hexapla.config.yml');
let folder: string;
let plain: Promise<string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-determinism-'));
  plain = builtHash('plain', config);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('time zone, language, a single worker and a cold cache in another folder make no difference', async () => {
  const far = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HEXAPLA_WORKERS: '1' };
  expect(await builtHash('far', config, far)).toBe(await plain);
});

test('neither do a warm cache, three workers and a site that is replaced', async () => {
  const cold = await plain;
  // Otherwise there would be nothing to do.
  writeFileSync(join(folder, 'plain', 'site', 'stray.txt'), '');
  expect(await builtHash('plain', config, { HEXAPLA_WORKERS: '3' })).toBe(cold);
});

test('one changed word does', async () => {
  const copy = join(folder, 'copy');
  cpSync(join(project, 'content'), join(copy, 'content'), { recursive: true });
  cpSync(config, join(copy, 'hexapla.config.yml'));
  const page = join(copy, 'content', 'de', 'elements', 'port-pox.md');
  const changed = `${readFileSync(page, 'utf8')}\nHexapla\n`;
  writeFileSync(page, changed);
  expect(await builtHash('changed', join(copy, 'hexapla.config.yml'))).not.toBe(await plain);
});

/** Builds the site in a process of its own, called in a folder of its own with the given name. */
async function builtHash(name: string, configuration: string, environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const cwd = join(folder, name);
  mkdirSync(cwd, { recursive: true });
  const out = join(cwd, 'site');
  const args = [join(project, 'bin', 'hexapla.mjs'), 'build', '--config', configuration, '--out', out, '--quiet'];
  const env = { ...process.env, ...environment };
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, args, { cwd, env }, (error, _, stderr) =>
      error ? reject(new Error(`${error.message}\n${stderr}`)) : resolve(),
    );
  });
  return folderHash(out);
}
