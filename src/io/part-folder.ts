import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Part, PartFile } from '../model/part.ts';
import type { Share } from '../model/share.ts';
import { manifestOf } from './manifest.ts';

// A part of a site is a folder: `part.json` says what it is, `pages/` holds what was laid out, `texts/` the Markdown for the
// files of whole locales, and the first one `whole/` and `whole.json`: what there is once in a site.

const listName = 'part.json';
/** How far below a folder parts are looked for: each may have come as an artifact with a folder of its own. */
const depth = 3;

/** A part on disk. */
export interface PartFolder {
  readonly folder: string;
  /** null where what stands there was written by another version, or is damaged. */
  readonly part: Part | null;
}

/** Where a part of the site `out` is written. */
export function partFolder(out: string, { shard, of }: Share): string {
  return join(`${out}.parts`, `${shard}-of-${of}`);
}

/** Describes the finished folder of a part, inside it. Names do not begin with a dot: some ways to carry files leave such out. */
export async function describePart(folder: string, about: Omit<Part, 'version' | 'files'>): Promise<Part> {
  const { files } = await manifestOf(folder);
  const part: Part = { version: 1, ...about, files: files.map(({ path, sha256 }) => ({ path, sha256 })) };
  writeFileSync(join(folder, listName), `${JSON.stringify(part)}\n`);
  return part;
}

/** All parts in a folder, by their own word, in the order of their paths; none where there is no such folder. */
export function findParts(folder: string, below = depth): PartFolder[] {
  const entries = entriesOf(folder).filter(({ name }) => !name.startsWith('.'));
  if (entries.some(({ name }) => name === listName)) return [{ folder, part: readPart(join(folder, listName)) }];
  if (below === 0) return [];
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort()
    .flatMap((path) => findParts(path, below - 1));
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

function readPart(file: string): Part | null {
  try {
    const part = JSON.parse(readFileSync(file, 'utf8')) as Part | null;
    return part?.version === 1 && Array.isArray(part.files) ? part : null;
  } catch {
    return null;
  }
}

/** The bytes of a file of a part; null where it is not what the part says. */
export function partBytes(folder: string, { path, sha256 }: PartFile): Buffer | null {
  try {
    const bytes = readFileSync(join(folder, path));
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
  } catch {
    return null;
  }
}

/** Writes a file, and the folders above it. */
export function writeBytes(file: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
