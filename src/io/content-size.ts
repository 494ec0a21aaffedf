import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of all pages in some folders; what cannot be read counts nothing. */
export function contentBytes(folders: readonly string[]): number {
  let bytes = 0;
  for (const folder of new Set(folders)) {
    for (const entry of entriesBelow(folder)) {
      if (!entry.name.endsWith('.md')) continue;
      bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
    }
  }
  return bytes;
}

function entriesBelow(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}
