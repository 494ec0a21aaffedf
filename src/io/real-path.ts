import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The path without symbolic links, as far as it exists; what does not exist yet is kept as it is. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(resolve(path));
    return parent === resolve(path) ? parent : join(realPath(parent), relative(parent, resolve(path)));
  }
}

/** Whether `inner` is `outer` or stands in it, symbolic links followed. */
export function isInside(inner: string, outer: string): boolean {
  const [a, b] = [realPath(inner), realPath(outer)];
  return a === b || a.startsWith(b.endsWith(sep) ? b : b + sep);
}

/** Whether there is a folder of this name. */
export function folderExists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
