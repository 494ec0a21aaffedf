import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceChange } from '../model/source-change.ts';

/** What changed in source texts, by what it was found out from. */
export type KnownChanges = ReadonlyMap<string, SourceChange>;

const file = (folder: string): string => join(folder, 'source-changes');

/** What an earlier build found out, under the same version; a damaged file holds nothing. */
export function readChanges(folder: string, version: string): KnownChanges {
  let text: string;
  try {
    text = readFileSync(file(folder), 'utf8');
  } catch {
    return new Map();
  }
  const lineEnd = text.indexOf('\n');
  const body = text.slice(lineEnd + 1);
  return text.slice(0, lineEnd) === checksum(version, body) ? new Map(JSON.parse(body)) : new Map();
}

/** Keeps these changes and no others. A disk that refuses costs time at the next build, nothing else. */
export function writeChanges(folder: string, version: string, changes: KnownChanges): void {
  const body = JSON.stringify([...changes]);
  try {
    mkdirSync(folder, { recursive: true });
    const draft = `${file(folder)}.${randomUUID()}`;
    writeFileSync(draft, `${checksum(version, body)}\n${body}`);
    renameSync(draft, file(folder));
  } catch {
    // It is found out again.
  }
}

function checksum(version: string, body: string): string {
  return hash('sha1', `${version}\n${body}`);
}
