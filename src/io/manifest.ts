import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnownBytes } from '../model/known-bytes.ts';
import { UsageError } from '../model/usage-error.ts';
import { fileState } from './file-states.ts';
import { type SeenFolders, seenFolders } from './seen-folders.ts';

/** What a published folder holds. The same files give the same manifest, on any machine. */
export interface Manifest {
  readonly version: 1;
  /** By path, in the order of code units. */
  readonly files: readonly ManifestFile[];
}

/** A manifest, and the states in which its files were when they were last looked at, by path. */
export interface SeenManifest extends Manifest {
  readonly states: ReadonlyMap<string, string>;
}

interface ManifestFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** How many files are read at once: enough to keep the disk busy, few enough to keep memory small. */
const readers = 16;

/**
 * Reads every file of `folder` whose bytes are not known. Throws where something is neither file nor folder: a site has no
 * links in it.
 * @param known by path; a file that is in another state by now is read again
 * @param seen what stood in the folder and those below; one that is in another state by now is read again
 * @throws UsageError where a file is not what is known of it: something else was judged than would be published
 */
export async function manifestOf(
  folder: string,
  known: ReadonlyMap<string, KnownBytes> = new Map(),
  seen: SeenFolders = new Map(),
): Promise<SeenManifest> {
  const paths = filesOf(folder, seen).sort();
  const files = new Array<ManifestFile>(paths.length);
  const states = new Map<string, string>();
  const queue = paths.entries();
  const reader = async () => {
    for (const [index, path] of queue) {
      const before = known.get(path);
      const full = join(folder, path);
      const state = fileState(full);
      states.set(path, state);
      const now = before?.state === state ? before : await bytesOf(full);
      if (before && now.sha256 !== before.sha256) {
        const fix = 'build again, and end what else writes into the folder';
        throw new UsageError(`${full} has changed since it was verified`, { fix });
      }
      files[index] = { path, size: now.size, sha256: now.sha256 };
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
  return { version: 1, files, states };
}

async function bytesOf(file: string): Promise<Pick<ManifestFile, 'size' | 'sha256'>> {
  const bytes = await readFile(file);
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function filesOf(folder: string, seen: SeenFolders): string[] {
  return [...seenFolders(folder, seen)].flatMap(([below, { files, others }]) => {
    if (others.length > 0) throw new Error(`neither file nor folder: ${below}${others[0]}`);
    return files.map((name) => below + name);
  });
}

/** A manifest as text, one file a line. */
export function manifestText({ version, files }: Manifest): string {
  return `{"version":${version},"files":[\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]}\n`;
}

/** The manifest at `path`; null where there is none or something else stands there. */
export function readManifest(path: string): Manifest | null {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Manifest | null;
    return value?.version === 1 && Array.isArray(value.files) ? value : null;
  } catch {
    return null;
  }
}
