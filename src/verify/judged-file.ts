import type { FileFacts } from './file-facts.ts';

/** What the gates gathered about one file, and what of the folder that depends on. */
export interface JudgedFile {
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly facts: FileFacts;
  /** The files of the folder that its addresses lead to: numbers of paths. */
  readonly targets: Int32Array;
}

/** All files of a folder that gates look into, by path. */
export interface JudgedFiles {
  /** The paths that `targets` number: all files of the folder, and some that are gone. */
  readonly paths: readonly string[];
  readonly files: ReadonlyMap<string, JudgedFile>;
}
