import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What stands there may be a second name of a published file, which must stay as it is: see `takeOver`. */
function makeRoom(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
}

/** Writes small files of the site that no layout makes: sitemaps, robots.txt. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    const full = join(folder, path);
    makeRoom(full);
    writeFileSync(full, text);
  }
}

/** Copies files of the content: path in the site to file on disk. */
export function copyFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, from] of files) {
    const full = join(folder, path);
    makeRoom(full);
    copyFileSync(from, full);
  }
}

/** Copies what Astro built for browsers (scripts, styles, public files) into the site. */
export function copyAssets(astroFolder: string, folder: string): void {
  for (const entry of readdirSync(astroFolder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    cpSync(join(astroFolder, entry.name), join(folder, entry.name), { recursive: true });
  }
}
