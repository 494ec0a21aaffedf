import { createHash, hash, randomInt } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Many small texts in one file, by name. */
export interface PackedFile {
  names(): string[];
  get(name: string): Buffer | null;
}

/** Bytes of the first line, its end included: where everything stands, and the checksum of what stands there. */
const headLength = 64;
const chunkBytes = 1 << 20;

/**
 * Writes a packed file: a line with the length of the index and the checksum of the rest, the index (JSON: names and lengths
 * in bytes), the texts. It stands there whole or not at all.
 */
export function writePacked(file: string, entries: Iterable<readonly [name: string, text: Uint8Array]>): void {
  const names: [string, number][] = [];
  const texts: Uint8Array[] = [];
  for (const [name, text] of entries) {
    names.push([name, text.length]);
    texts.push(text);
  }
  const index = Buffer.from(JSON.stringify(names));
  const sum = createHash('sha1').update(index);
  for (const text of texts) sum.update(text);
  mkdirSync(dirname(file), { recursive: true });
  // Processes of two machines may have one id.
  const draft = `${file}.${randomInt(2 ** 47)}`;
  const out = openSync(draft, 'w');
  try {
    writeSync(out, `${index.length} ${sum.digest('hex')}`.padEnd(headLength - 1).concat('\n'));
    writeSync(out, index);
    for (const chunk of chunks(texts)) writeSync(out, chunk);
  } finally {
    closeSync(out);
  }
  renameSync(draft, file);
}

/** A call to the system for each small text would cost more than the texts. */
function* chunks(texts: readonly Uint8Array[]): Generator<Uint8Array> {
  let from = 0;
  let bytes = 0;
  for (const [at, text] of texts.entries()) {
    bytes += text.length;
    if (bytes < chunkBytes && at + 1 < texts.length) continue;
    yield Buffer.concat(texts.slice(from, at + 1));
    from = at + 1;
    bytes = 0;
  }
}

/** Whether a packed file is there, as it was written to the last byte. */
export function isWhole(file: string): boolean {
  return (
    opened(file, (descriptor) => {
      const head = headOf(descriptor);
      if (!head) return false;
      const sum = createHash('sha1');
      const chunk = Buffer.alloc(chunkBytes);
      for (let at = headLength; ; ) {
        const length = readSync(descriptor, chunk, 0, chunkBytes, at);
        if (length === 0) return sum.digest('hex') === head.sum;
        sum.update(chunk.subarray(0, length));
        at += length;
      }
    }) ?? false
  );
}

/** Opens a packed file that is whole; null where there is none. Texts are read when they are asked for. */
export function openPacked(file: string): PackedFile | null {
  const places = opened(file, indexOf);
  if (!places) return null;
  return {
    names: () => [...places.keys()],
    get(name) {
      const place = places.get(name);
      return place ? opened(file, (descriptor) => bytesAt(descriptor, ...place)) : null;
    },
  };
}

function indexOf(descriptor: number): Map<string, readonly [at: number, length: number]> | null {
  const head = headOf(descriptor);
  if (!head) return null;
  return placesIn(bytesAt(descriptor, headLength, head.indexLength));
}

/** Where texts stand in a file, by the index that it begins with. */
function placesIn(index: Buffer): Map<string, readonly [at: number, length: number]> {
  const names = JSON.parse(index.toString()) as [string, number][];
  let at = headLength + index.length;
  const places = new Map<string, readonly [number, number]>();
  for (const [name, length] of names) {
    places.set(name, [at, length]);
    at += length;
  }
  return places;
}

interface Head {
  readonly indexLength: number;
  readonly sum: string;
}

function headOf(descriptor: number): Head | null {
  return headIn(bytesAt(descriptor, 0, headLength));
}

function headIn(bytes: Buffer): Head | null {
  const [, length, sum] = /^(\d+) ([0-9a-f]{40}) *\n$/.exec(bytes.toString('latin1')) ?? [];
  return length && sum ? { indexLength: Number(length), sum } : null;
}

function bytesAt(descriptor: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(descriptor, bytes, 0, length, at));
}

/** null where the file cannot be opened. Nothing stays open: files may be removed, and nobody need close them. */
function opened<T>(file: string, use: (descriptor: number) => T): T | null {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return null;
  }
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Reads a packed file in one go, for who wants most of it; null where there is none, or where it is not whole. */
export function readPacked(file: string): PackedFile | null {
  const bytes = readWhole(file);
  const head = bytes && headIn(bytes.subarray(0, headLength));
  if (!head || hash('sha1', bytes.subarray(headLength)) !== head.sum) return null;
  const places = placesIn(bytes.subarray(headLength, headLength + head.indexLength));
  return {
    names: () => [...places.keys()],
    get(name) {
      const place = places.get(name);
      return place ? bytes.subarray(place[0], place[0] + place[1]) : null;
    },
  };
}

/** The newest state of a packed file, named alike but for the hash at the end; null where there is none that is whole. */
export function newestPacked(file: string): PackedFile | null {
  const newest = statesOf(file)[0];
  return newest === undefined ? null : readPacked(newest);
}

function readWhole(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** Former states of a packed file that are kept: somebody may just be reading them, or come back to them. */
const KEPT = 1;

/** Removes former states of a packed file, named alike but for the hash at the end, and what was never finished. */
export function forgetFormer(file: string): void {
  const others = statesOf(file).filter((other) => other !== file);
  for (const other of others.slice(KEPT)) rmSync(other, { force: true });
}

/** All states of a packed file, those never finished too, the newest first. */
function statesOf(file: string): string[] {
  const folder = dirname(file);
  const alike = file.slice(folder.length + 1).replace(/[0-9a-f]{40}$/, '');
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.startsWith(alike) && /^[0-9a-f]{40}(?:\.\d+)?$/.test(name.slice(alike.length)))
    .map((name) => join(folder, name))
    .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time || (a.path < b.path ? -1 : 1))
    .map(({ path }) => path);
}
