import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What `keepJson` wrote; null where there is nothing, or where it is damaged.
 * @param sum what `keepJson` said of it; another value that stands there counts for nothing
 */
export function keptJson<T>(file: string, sum?: string): T | null {
  try {
    const text = readFileSync(file, 'utf8');
    const lineEnd = text.indexOf('\n');
    const found = text.slice(0, lineEnd);
    if (sum !== undefined && sum !== found) return null;
    const body = text.slice(lineEnd + 1);
    return found === hash('sha1', body) ? (JSON.parse(body) as T) : null;
  } catch {
    return null;
  }
}

/**
 * Keeps a value for the next build, behind its checksum: whole or not at all. A disk that refuses costs time, nothing else.
 * @param before checksum of what stands there: the same value is not written again
 * @returns the checksum
 */
export function keepJson(file: string, value: unknown, before?: string): string {
  const body = JSON.stringify(value);
  const sum = hash('sha1', body);
  if (sum === before) return sum;
  const draft = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, `${sum}\n${body}`);
    renameSync(draft, file);
  } catch {}
  return sum;
}
