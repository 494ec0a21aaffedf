#!/usr/bin/env node
// Starts Hexapla on a Node that can run it: this one, or else the one that the project installed as a package.
// Plain JavaScript for Node 18 and later, so that an older Node gets this far.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Nothing calls home.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

if (isFit()) {
  silenceTypeStripping();
  keepCompiled();
  const { start } = await import('../src/cli/start.ts');
  await start();
} else {
  const node = installedNode();
  if (node && realpathSync(node) !== realpathSync(process.execPath)) relaunch(node);
  else refuse();
}

/** Astro 7 needs Node 22.12, and our own files are TypeScript, which Node runs since 22.18 and 23.6. */
function isFit() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return (major > 22 || (major === 22 && minor >= 12)) && Boolean(process.features.typescript);
}

/** Compiling our own files takes a third of the shortest commands. Where nobody may write here, nothing is kept. */
function keepCompiled() {
  const folder = fileURLToPath(new URL('../.hexapla/compiled', import.meta.url));
  module.enableCompileCache?.(folder);
  // Worker threads look here.
  process.env.NODE_COMPILE_CACHE ??= folder;
}

/** The binary of the npm package `node`, or null where it is not installed. */
function installedNode() {
  try {
    const description = createRequire(import.meta.url).resolve('node/package.json');
    const binary = join(dirname(description), JSON.parse(readFileSync(description, 'utf8')).bin.node);
    return [binary, `${binary}.exe`].find((path) => existsSync(path)) ?? null;
  } catch {
    return null;
  }
}

/** Runs this very command on another Node; input, output, signals and exit code are passed on. */
function relaunch(node) {
  const script = fileURLToPath(import.meta.url);
  const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const passOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  child.on('error', refuse);
  child.on('exit', (code, signal) => {
    for (const name of signals) process.off(name, passOn);
    process.exitCode = code ?? 128 + constants.signals[signal];
    if (signal) process.kill(process.pid, signal);
  });
}

function refuse() {
  const message = `Hexapla runs on Node 22.18 or newer, and this is ${process.version}`;
  const fix = 'run npm install, which brings a Node of its own (npm rebuild node where install scripts are off)';
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ error: { kind: 'usage', message, fix, exitCode: 2 } })}\n`);
  } else process.stderr.write(`error: ${message}\n  fix: ${fix}\n`);
  process.exitCode = 2;
}

/** Node warned of type stripping until 24.3; all other warnings stay. */
function silenceTypeStripping() {
  const emitWarning = process.emitWarning;
  process.emitWarning = (warning, ...rest) => {
    if (!/^Type Stripping is an experimental feature/.test(String(warning))) emitWarning(warning, ...rest);
  };
}
