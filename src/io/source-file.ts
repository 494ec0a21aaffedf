import { hash } from 'node:crypto';

/** Hashes under which a translation can name its source file: with CRLF line ends, or as it is. */
export interface SourceHashes {
  readonly crlf: string;
  readonly asIs: string;
}

/** One source text. */
export interface SourceFile {
  readonly bytes: Buffer;
  /** Where it lies on disk; null for one from git. */
  readonly file: string | null;
  readonly hashes: SourceHashes;
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
