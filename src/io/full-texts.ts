import { createHash, type Hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A text file that grows page by page. */
interface GrowingFile {
  readonly path: string;
  readonly file: number;
  readonly hash: Hash;
  bytes: number;
}

/** What there is to know of a file that was written: its size in bytes and SHA-1. */
export interface WrittenText {
  readonly bytes: number;
  readonly sha1: string;
}

/** Large text files, written while their parts are made, so that none is ever in memory as a whole. */
export class FullTexts {
  private readonly folder: string;
  private readonly files = new Map<string, GrowingFile>();

  /** @param folder where the site is written */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** Adds to a file, which it makes where it is not there yet. @param path in the site */
  add(path: string, text: string | Buffer): void {
    let file = this.files.get(path);
    if (!file) {
      const full = join(this.folder, path);
      mkdirSync(dirname(full), { recursive: true });
      file = { path: full, file: openSync(full, 'w'), hash: createHash('sha1'), bytes: 0 };
      this.files.set(path, file);
    }
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    file.hash.update(bytes);
    for (let written = 0; written < bytes.length; ) written += writeSync(file.file, bytes, written);
    file.bytes += bytes.length;
  }

  /** Ends all files; removes those that are larger than `most`. Out: what was written of each, by path. */
  close(most: number): ReadonlyMap<string, WrittenText> {
    const written = new Map(
      [...this.files].map(([path, { bytes, hash }]) => [path, { bytes, sha1: hash.digest('hex') }]),
    );
    for (const { path, file, bytes } of this.files.values()) {
      closeSync(file);
      if (bytes > most) rmSync(path);
    }
    this.files.clear();
    return written;
  }
}
