import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CompiledHtml, CompiledMarkdown, CompiledPage } from '../model/compiled.ts';
import type { Page } from '../model/page.ts';

/** Parts of an entry, in their order in the file. */
const parts = ['page', 'html', 'words', 'edits', 'markdown'] as const;
type Part = (typeof parts)[number];

/** An entry whose checksum holds. */
type Entry = Readonly<Record<Part, Buffer>>;

const newline = 0x0a;

/**
 * Compiled pages on disk, one file each, named after everything that they depend on: a line with the checksum, a line with
 * the length of each part in bytes, then the parts; all but the Markdown are JSON. Only what is asked for is decoded. A
 * damaged or half written entry fails its checksum and is a miss.
 */
export class CompiledCache {
  private readonly folder: string;
  /** What was read last: a page's HTML and its Markdown are asked for one after the other. */
  private last: { readonly key: string; readonly entry: Entry } | null = null;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The name of an entry: a hash over all that the compiled page depends on. */
  static key(dependencies: readonly string[]): string {
    return hash('sha1', dependencies.join('\0'));
  }

  page(key: string): Page | null {
    return this.json<Page>(key, 'page');
  }

  html(key: string): CompiledHtml | null {
    return this.json<CompiledHtml>(key, 'html');
  }

  words(key: string): string | null {
    return this.json<string>(key, 'words');
  }

  markdown(key: string): CompiledMarkdown | null {
    const entry = this.entry(key);
    if (!entry) return null;
    return { text: entry.markdown.toString(), edits: JSON.parse(entry.edits.toString()) as CompiledMarkdown['edits'] };
  }

  write(key: string, { page, html, words, markdown }: CompiledPage): void {
    const texts = [...[page, html, words, markdown.edits].map((part) => JSON.stringify(part)), markdown.text];
    const buffers = texts.map((text) => Buffer.from(text));
    const lengths = Buffer.from(`${buffers.map((buffer) => buffer.length).join(' ')}\n`);
    const body = Buffer.concat([lengths, ...buffers]);
    const bytes = Buffer.concat([Buffer.from(`${hash('sha1', body)}\n`), body]);
    const path = this.path(key);
    try {
      put(path, bytes);
    } catch (error) {
      // Its folder is not there yet, or somebody has emptied the cache.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      mkdirSync(dirname(path), { recursive: true });
      put(path, bytes);
    }
  }

  private json<T>(key: string, part: Part): T | null {
    const entry = this.entry(key);
    return entry ? (JSON.parse(entry[part].toString()) as T) : null;
  }

  private entry(key: string): Entry | null {
    if (this.last?.key === key) return this.last.entry;
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.path(key));
    } catch {
      return null;
    }
    const entry = checked(bytes);
    if (entry) this.last = { key, entry };
    return entry;
  }

  private path(key: string): string {
    return join(this.folder, key.slice(0, 2), key);
  }
}

/** Whole or not at all: others may be reading or writing the same entry. */
function put(path: string, bytes: Buffer): void {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, bytes);
  renameSync(draft, path);
}

/** The parts of a file whose checksum holds, else null. */
function checked(bytes: Buffer): Entry | null {
  const sumEnd = bytes.indexOf(newline);
  const body = bytes.subarray(sumEnd + 1);
  if (sumEnd < 0 || bytes.toString('latin1', 0, sumEnd) !== hash('sha1', body)) return null;
  const lengthsEnd = body.indexOf(newline);
  const lengths = body.toString('latin1', 0, lengthsEnd).split(' ').map(Number);
  let at = lengthsEnd + 1;
  const cut = parts.map((part, index) => {
    const start = at;
    at += lengths[index]!;
    return [part, body.subarray(start, at)] as const;
  });
  return at === body.length ? (Object.fromEntries(cut) as Entry) : null;
}
