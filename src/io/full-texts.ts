import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A text file that grows page by page. */
interface GrowingFile {
  readonly path: string;
  readonly file: number;
  bytes: number;
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
  add(path: string, text: string): void {
    let file = this.files.get(path);
    if (!file) {
      const full = join(this.folder, path);
      mkdirSync(dirname(full), { recursive: true });
      file = { path: full, file: openSync(full, 'w'), bytes: 0 };
      this.files.set(path, file);
    }
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length; ) written += writeSync(file.file, bytes, written);
    file.bytes += bytes.length;
  }

  /** Ends all files; removes those that are larger than `most`. Out: the bytes of each, by path. */
  close(most: number): ReadonlyMap<string, number> {
    const sizes = new Map([...this.files].map(([path, { bytes }]) => [path, bytes]));
    for (const { path, file, bytes } of this.files.values()) {
      closeSync(file);
      if (bytes > most) rmSync(path);
    }
    this.files.clear();
    return sizes;
  }
}
