import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Hashes under which a translation can name its source file: with CRLF line ends, or as it is. */
export interface SourceHashes {
  readonly crlf: string;
  readonly asIs: string;
}

/** The hashes of every Markdown file of a source folder, by path; empty for an empty folder name. */
export function sourceHashes(folder: string): ReadonlyMap<string, SourceHashes> {
  if (folder === '') return new Map();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  return new Map(
    paths.sort().map((path) => [path.split(sep).join('/'), hashesOf(readFileSync(join(folder, path)))] as const),
  );
}

/** `ms.openlocfilehash` is the SHA-1 of the source's bytes with CRLF line ends. */
export function hashesOf(bytes: Buffer): SourceHashes {
  const crlf = Buffer.from(bytes.toString('latin1').replaceAll(/\r?\n/g, '\r\n'), 'latin1');
  return { crlf: hash('sha1', crlf), asIs: hash('sha1', bytes) };
}
