import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** One hash over all paths and bytes of a folder. */
export function folderHash(path: string): string {
  const hash = createHash('sha256');
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (files.length === 0) throw new Error(`nothing was built in ${path}`);
  for (const file of files.sort()) {
    const bytes = readFileSync(file);
    hash.update(`${file.slice(path.length + 1).replaceAll(sep, '/')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
