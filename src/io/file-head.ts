import { closeSync, openSync, readSync } from 'node:fs';

/**
 * The first bytes of a file; none where it cannot be read.
 * @param into takes them, and is what is returned: the next call with it overwrites them
 */
export function fileHead(path: string, into: Uint8Array): Uint8Array {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return into.subarray(0, readSync(file, into, 0, into.length, 0));
  } catch {
    return new Uint8Array();
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
