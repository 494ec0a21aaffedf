import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Many small texts in one file, by name. */
export interface PackedFile {
  get(name: string): Buffer | null;
}

const newline = 0x0a;

/**
 * Writes a packed file: a line with the checksum of the rest, a line of JSON with names and lengths in bytes, then the
 * texts. It stands there whole or not at all.
 */
export function writePacked(file: string, entries: Iterable<readonly [name: string, text: Uint8Array]>): void {
  const index: [string, number][] = [];
  const texts: Uint8Array[] = [];
  for (const [name, text] of entries) {
    index.push([name, text.length]);
    texts.push(text);
  }
  const body = Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...texts]);
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, Buffer.concat([Buffer.from(`${hash('sha1', body)}\n`), body]));
  renameSync(draft, file);
}

/** Opens a packed file; null where it is missing or damaged. */
export function openPacked(file: string): PackedFile | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return null;
  }
  const sumEnd = bytes.indexOf(newline);
  const body = bytes.subarray(sumEnd + 1);
  if (sumEnd < 0 || bytes.toString('latin1', 0, sumEnd) !== hash('sha1', body)) return null;
  const indexEnd = body.indexOf(newline);
  let at = indexEnd + 1;
  const places = new Map<string, readonly [number, number]>();
  for (const [name, length] of JSON.parse(body.toString('utf8', 0, indexEnd)) as [string, number][]) {
    places.set(name, [at, at + length]);
    at += length;
  }
  return {
    get(name) {
      const place = places.get(name);
      return place ? body.subarray(...place) : null;
    },
  };
}

/** Former states of a packed file that are kept: somebody may just be reading them, or come back to them. */
const KEPT = 2;

/** Removes former states of a packed file, named alike but for the hash at the end, and what was never finished. */
export function forgetFormer(file: string): void {
  const folder = dirname(file);
  const alike = file.slice(folder.length + 1).replace(/[0-9a-f]{40}$/, '');
  const others = readdirSync(folder)
    .filter((name) => name.startsWith(alike) && /^[0-9a-f]{40}(?:\.\d+)?$/.test(name.slice(alike.length)))
    .map((name) => join(folder, name))
    .filter((other) => other !== file)
    .map((other) => ({ other, time: statSync(other, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time || (a.other < b.other ? -1 : 1));
  for (const { other } of others.slice(KEPT)) rmSync(other, { force: true });
}
