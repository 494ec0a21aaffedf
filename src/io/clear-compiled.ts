import { readdirSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Days that a compiled page is kept after it was last compiled, if builds do without it. */
const kept = 30;

/**
 * Removes compiled pages from the cache that are of no use any more: every edit leaves one behind. What cannot be removed
 * stays.
 * @param used names of entries that are of use, however old
 * @param now milliseconds
 */
export function clearCompiled(cacheFolder: string, used: ReadonlySet<string>, now = Date.now()): void {
  const oldest = now - kept * 24 * 3600_000;
  for (const shard of namesIn(cacheFolder).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    for (const name of namesIn(join(cacheFolder, shard))) {
      if (!used.has(name)) removeIfOlder(join(cacheFolder, shard, name), oldest);
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeIfOlder(file: string, oldest: number): void {
  try {
    if (statSync(file).mtimeMs < oldest) unlinkSync(file);
  } catch {
    // Another build was quicker, or may do more than this one.
  }
}
