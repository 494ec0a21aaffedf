import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The tool's own folder: its pages, styles and locale files. */
export const toolFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** UI strings, one file a locale. */
export const localesFolder = join(toolFolder, 'locales');

/** Where compiled pages are kept between builds: in the folder where people work. */
export function cacheFolder(workFolder: string): string {
  return join(workFolder, '.hexapla', 'cache');
}

/**
 * A fresh folder for what Astro builds for itself, below the tool's own: its code must find the tool's packages.
 * `remove` is synchronous, so that an exit handler can call it.
 */
export function astroFolder(): { readonly path: string; remove(): void } {
  const path = join(toolFolder, '.hexapla', `astro-${process.pid}`);
  mkdirSync(path, { recursive: true });
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
