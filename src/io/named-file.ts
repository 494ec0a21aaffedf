import { readFileSync } from 'node:fs';
import { UsageError } from '../model/usage-error.ts';

/**
 * The bytes of a file that the user names; null where there is none.
 * @throws UsageError where it cannot be read
 */
export function namedFile(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new UsageError(`${path} cannot be read (${code})`, { fix: 'correct its name or its permissions' });
  }
}
