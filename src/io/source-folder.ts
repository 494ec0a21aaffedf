import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listContent } from './content-folder.ts';
import type { SourceFile, SourceState } from './source-state.ts';

/** Hashes under which a translation can name its source file: with CRLF line ends, or as it is. */
export interface SourceHashes {
  readonly crlf: string;
  readonly asIs: string;
}

/**
 * A folder of source texts as it is now. Files are read when they are asked for.
 * @throws the file system's error where the folder cannot be read
 */
export function openSourceFolder(folder: string): SourceState {
  const paths = new Set(listContent(folder, folder).paths.filter((path) => path.endsWith('.md')));
  const files = new Map<string, SourceFile>();
  return {
    commit: null,
    paths,
    async read(path) {
      const file = join(folder, path);
      const known = files.get(path) ?? sourceFile(readFileSync(file), file);
      files.set(path, known);
      return known;
    },
  };
}

/** @param file where it lies; null for one from git */
export function sourceFile(bytes: Buffer, file: string | null): SourceFile {
  return { bytes, file, hashes: hashesOf(bytes) };
}

/** `ms.openlocfilehash` is the SHA-1 of the source's bytes with CRLF line ends. */
export function hashesOf(bytes: Buffer): SourceHashes {
  const crlf = Buffer.from(bytes.toString('latin1').replaceAll(/\r?\n/g, '\r\n'), 'latin1');
  return { crlf: hash('sha1', crlf), asIs: hash('sha1', bytes) };
}
