import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What `keepJson` wrote; null where there is nothing, or where it is damaged. */
export function keptJson<T>(file: string): T | null {
  try {
    const text = readFileSync(file, 'utf8');
    const lineEnd = text.indexOf('\n');
    const body = text.slice(lineEnd + 1);
    return text.slice(0, lineEnd) === hash('sha1', body) ? (JSON.parse(body) as T) : null;
  } catch {
    return null;
  }
}

/** Keeps a value for the next build, behind its checksum: whole or not at all. A disk that refuses costs time, nothing else. */
export function keepJson(file: string, value: unknown): void {
  const body = JSON.stringify(value);
  const draft = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, `${hash('sha1', body)}\n${body}`);
    renameSync(draft, file);
  } catch {}
}
