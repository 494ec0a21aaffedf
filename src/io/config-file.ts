import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { UsageError } from '../model/usage-error.ts';

const usualName = 'hexapla.config.yml';

/** A configuration file as it comes from disk. */
export interface ConfigFile {
  /** The folder that its relative paths start from. */
  readonly folder: string;
  /** The file as people name it: relative to where they work. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * The configuration file: the one that is named, else `hexapla.config.yml` in `folder`; null where nobody named one and
 * there is none. Throws a UsageError for a named file that is missing, and for one that cannot be read.
 */
export function configFile(folder: string, named: string | undefined): ConfigFile | null {
  const path = resolve(folder, named ?? usualName);
  const file = relative(folder, path).split(sep).join('/');
  try {
    return { folder: dirname(path), file, bytes: readFileSync(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && named === undefined) return null;
    const why = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
    throw new UsageError(`the configuration file ${file} ${why}`, { fix: 'correct --config' });
  }
}
