import type { Command } from './command.ts';

/** Every command, in the order of `--help`. Loaded when asked for: most of them bring half of Astro along. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['preview', async () => (await import('./preview.ts')).previewCommand],
]);
