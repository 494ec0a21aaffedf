import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../model/usage-error.ts';
import { diskFault } from './disk-fault.ts';

/**
 * Writes a file all at once: whoever reads it finds the old one or the new one, never half of it. Folders are made.
 * @throws UsageError where the disk refuses
 */
export function replaceFile(path: string, content: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    replace(path, content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EISDIR') throw new UsageError(`${path} is a folder, not a file`);
    if (code === 'EEXIST') throw new UsageError(`a file stands where a folder is needed: ${dirname(path)}`);
    throw diskFault(error) ?? error;
  }
}

function replace(path: string, content: string): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
