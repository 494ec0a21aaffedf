import { hash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import type { CompiledHtml, CompiledMarkdown, CompiledPage } from '../model/compiled.ts';
import { interning } from '../model/interning.ts';
import type { Page } from '../model/page.ts';
import {
  bodiesFile,
  compiledFolder,
  keysOf,
  type PackedPage,
  packNames,
  type Records,
  readRecords,
  recordsFile,
  writePack,
} from './compiled-packs.ts';
import { openPacked, type PackedFile } from './packed-file.ts';

/** Parts of a body, in their order. */
const parts = ['html', 'edits', 'markdown'] as const;

/** What a page is made of, beside its record. */
type Body = Readonly<Record<(typeof parts)[number], Buffer>>;

/** Packs whose records are held at a time: pages of one batch were mostly compiled in one batch, but for those edited since. */
const heldPacks = 4;
/** Milliseconds after which it is worth looking whether another build has compiled what this one is about to. */
const patience = 1000;
const newline = 0x0a;

/**
 * Compiled pages on disk, each under a key over everything that it depends on. What was compiled in one go stands in one pack
 * of two files: one with the records of the pages, read as a whole, and one with their bodies, of which only what is asked for
 * is read. A body is a line with its checksum, a line with the length of each part in bytes, then the parts; all but the
 * Markdown are JSON. Whatever is damaged is a miss.
 */
export class CompiledCache {
  private readonly folder: string;
  /** The pack of each key, as far as anybody has looked. */
  private readonly packOf = new Map<string, string>();
  private readonly seen = new Set<string>();
  private lastLook = 0;
  private readonly records = new Map<string, Records>();
  private readonly intern = interning();
  private readonly bodies = new Map<string, PackedFile>();
  /** What was read last: a page's HTML and its Markdown are asked for one after the other. */
  private last: { readonly key: string; readonly body: Body } | null = null;
  private readonly added = new Map<string, PackedPage>();

  constructor(cacheFolder: string) {
    this.folder = compiledFolder(cacheFolder);
  }

  /** The name of a compiled page: a hash over all that it depends on. */
  static key(dependencies: readonly string[]): string {
    return hash('sha1', dependencies.join('\0'));
  }

  /** Whether a page is there; what others write into the cache meanwhile is seen within a second. */
  has(key: string): boolean {
    const isThere = (pack: string): boolean =>
      existsSync(recordsFile(this.folder, pack)) && this.recordsOf(pack) !== null;
    return this.read(key, (pack) => isThere(pack) || null, patience) !== null;
  }

  /** The record of a page. Equal strings of all records are one string in memory. */
  page(key: string): Page | null {
    return this.read(key, (pack) => this.recordsOf(pack)?.get(key) ?? null);
  }

  html(key: string): CompiledHtml | null {
    return this.json<CompiledHtml>(key, 'html');
  }

  markdown(key: string): CompiledMarkdown | null {
    const body = this.body(key);
    if (!body) return null;
    return { text: body.markdown.toString(), edits: JSON.parse(body.edits.toString()) as CompiledMarkdown['edits'] };
  }

  /** Adds a page to those that `keep` writes. */
  add(key: string, { page, html, markdown }: CompiledPage): void {
    const texts = [...[html, markdown.edits].map((part) => JSON.stringify(part)), markdown.text];
    const buffers = texts.map((text) => Buffer.from(text));
    const lengths = Buffer.from(`${buffers.map((buffer) => buffer.length).join(' ')}\n`);
    const content = Buffer.concat([lengths, ...buffers]);
    const body = Buffer.concat([Buffer.from(`${hash('sha1', content)}\n`), content]);
    this.added.set(key, { page, body });
  }

  /** Writes what was added, as one pack: whole or not at all. */
  keep(): void {
    writePack(this.folder, this.added);
    this.added.clear();
  }

  private json<T>(key: string, part: keyof Body): T | null {
    const body = this.body(key);
    return body && (JSON.parse(body[part].toString()) as T);
  }

  private body(key: string): Body | null {
    if (this.last?.key === key) return this.last.body;
    const body = this.read(key, (pack) => {
      const bytes = this.bodiesOf(pack)?.get(key);
      const found = bytes ? checked(bytes) : null;
      // Or every build would rely on the pack.
      if (!found) rmSync(recordsFile(this.folder, pack), { force: true });
      return found;
    });
    if (body) this.last = { key, body };
    return body;
  }

  /**
   * What a pack holds under a key. Where it holds nothing, somebody may have put several packs into one meanwhile.
   * @param atEase milliseconds after which it is worth looking for a key that nobody had
   */
  private read<T>(key: string, from: (pack: string) => T | null, atEase = 0): T | null {
    const pack = this.packOf.get(key);
    const found = pack === undefined ? null : from(pack);
    if (found || (pack === undefined && Date.now() - this.lastLook < atEase)) return found;
    this.look();
    const other = this.packOf.get(key);
    return other === undefined || other === pack ? null : from(other);
  }

  /** Looks which packs there are. */
  private look(): void {
    const names = new Set(packNames(this.folder));
    for (const name of this.seen) if (!names.has(name)) this.forget(name);
    for (const name of names) {
      if (this.seen.has(name)) continue;
      this.seen.add(name);
      for (const key of keysOf(this.folder, name)) this.packOf.set(key, name);
    }
    this.lastLook = Date.now();
  }

  private forget(pack: string): void {
    for (const known of [this.seen, this.records, this.bodies]) known.delete(pack);
    for (const [key, of] of this.packOf) if (of === pack) this.packOf.delete(key);
  }

  private recordsOf(pack: string): Records | null {
    const held = this.records.get(pack) ?? readRecords(this.folder, pack, this.intern);
    if (!held) return null;
    this.records.delete(pack);
    this.records.set(pack, held);
    for (const name of this.records.keys()) if (this.records.size > heldPacks) this.records.delete(name);
    return held;
  }

  private bodiesOf(pack: string): PackedFile | null {
    const known = this.bodies.get(pack) ?? openPacked(bodiesFile(this.folder, pack));
    if (known) this.bodies.set(pack, known);
    return known;
  }
}

/** The parts of a body whose checksum holds, else null. */
function checked(bytes: Buffer): Body | null {
  const sumEnd = bytes.indexOf(newline);
  const content = bytes.subarray(sumEnd + 1);
  if (sumEnd < 0 || bytes.toString('latin1', 0, sumEnd) !== hash('sha1', content)) return null;
  const lengthsEnd = content.indexOf(newline);
  const lengths = content.toString('latin1', 0, lengthsEnd).split(' ').map(Number);
  let at = lengthsEnd + 1;
  const cut = parts.map((part, index) => {
    const start = at;
    at += lengths[index]!;
    return [part, content.subarray(start, at)] as const;
  });
  return at === content.length ? (Object.fromEntries(cut) as Body) : null;
}
