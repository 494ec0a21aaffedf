import { resolve } from 'node:path';
import { namedFile } from '../io/named-file.ts';
import { replaceFile } from '../io/replace-file.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Baseline } from '../triage/baseline.ts';

/** The form of the file; another number is another form. */
const version = 1;

/** A baseline from disk; null where there is none yet. Throws a UsageError for a file that is no baseline. */
export function readBaseline(file: string): Baseline | null {
  const bytes = namedFile(resolve(file));
  if (!bytes) return null;
  const read = parsed(bytes.toString('utf8'));
  if (!isRecord(read) || !('findings' in read)) throw broken(file, 'is no baseline of Hexapla');
  if (read['version'] !== version)
    throw broken(file, `has the version ${JSON.stringify(read['version'])}, not ${version}`);
  if (!isBaseline(read['findings'])) throw broken(file, 'is damaged');
  return read['findings'];
}

/** Writes a baseline, one finding a line, so that merges and reviews are easy. All at once or not at all. */
export function writeBaseline(file: string, baseline: Baseline): void {
  replaceFile(resolve(file), `${JSON.stringify({ version, findings: baseline }, null, 1)}\n`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isBaseline(value: unknown): value is Baseline {
  const isCount = (count: unknown) => Number.isSafeInteger(count) && Number(count) > 0;
  return every(value, (locales) => every(locales, (keys) => every(keys, isCount)));
}

function every(value: unknown, holds: (value: unknown) => boolean): boolean {
  return isRecord(value) && Object.values(value).every(holds);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function broken(file: string, what: string): UsageError {
  const fix = 'take it from your version control again, or delete it and let check make a new one';
  return new UsageError(`the file ${file} ${what}`, { fix });
}
