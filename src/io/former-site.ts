import { readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FormerPage, TakenOver } from './former-page.ts';

/**
 * The published site's files as second names in the folder of the new one. They are taken over first; then the rest is
 * dropped, and only then is anything written: what would be written into one of them would be written into the published site.
 */
export interface FormerSite {
  /** Over all that a published file was made of; null where that is not known. @param path in the site */
  key(path: string): string | null;
  /** Takes files over as they stand: all of them, or null where one of them is no longer what was published. */
  take(paths: readonly string[]): readonly TakenOver[] | null;
  /** The bytes of a file as it stands now; null where it does not. It may be damaged: nobody has looked into it. */
  read(path: string): Buffer | null;
  /** Removes what was not taken over. */
  dropRest(): void;
}

/** Where nothing was published before. */
export const noFormerSite: FormerSite = { key: () => null, take: () => null, read: () => null, dropRest() {} };

/**
 * @param files published ones, by path in the site
 * @param standing those of them that stand in the new site's folder
 */
export function formerSite(
  files: ReadonlyMap<string, Pick<FormerPage, 'key'>>,
  standing: ReadonlyMap<string, TakenOver>,
  folder: string,
): FormerSite {
  const left = new Set(standing.keys());
  return {
    key: (path) => files.get(path)?.key ?? null,
    take(paths) {
      if (!paths.every((path) => left.has(path))) return null;
      return paths.map((path) => {
        left.delete(path);
        return standing.get(path)!;
      });
    },
    read(path) {
      try {
        return left.has(path) ? readFileSync(join(folder, path)) : null;
      } catch {
        return null;
      }
    },
    dropRest() {
      for (const path of left) drop(folder, path);
      left.clear();
    },
  };
}

/** Removes a file, and the folders that are empty then. */
function drop(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let above = dirname(path); above !== '.'; above = dirname(above)) {
    try {
      rmdirSync(join(folder, above));
    } catch {
      return; // Something else is in it.
    }
  }
}
