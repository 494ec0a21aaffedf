import type { Command } from './command.ts';

/** Every command, in the order of `--help`. Loaded when asked for: most of them bring half of Astro along. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['build', async () => (await import('./build.ts')).buildCommand],
  ['dev', async () => (await import('./dev.ts')).devCommand],
  ['preview', async () => (await import('./preview.ts')).previewCommand],
  ['check', async () => (await import('./check.ts')).checkCommand],
  ['status', async () => (await import('./status.ts')).statusCommand],
  ['align', async () => (await import('./align.ts')).alignCommand],
  ['verify', async () => (await import('./verify.ts')).verifyCommand],
]);
