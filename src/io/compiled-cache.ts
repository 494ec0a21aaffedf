import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CompiledHtml, CompiledMarkdown, CompiledPage } from '../model/compiled.ts';
import type { Page } from '../model/page.ts';

/** The parts of a file, each but the last one as JSON. */
interface Entry {
  readonly page: string;
  readonly html: string;
  readonly words: string;
  readonly edits: string;
  readonly markdown: string;
}

/**
 * Compiled pages on disk, one file each, named after everything that they depend on. Five lines: checksum, page, HTML,
 * words for search, edits of the Markdown; then the Markdown as it is. A damaged or half written entry fails its checksum and is a miss.
 */
export class CompiledCache {
  private readonly folder: string;
  private readonly made = new Set<string>();
  /** What was read last: a page's HTML and its Markdown are asked for one after the other. */
  private last: { readonly key: string; readonly entry: Entry } | null = null;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The name of an entry: a hash over all that the compiled page depends on. */
  static key(parts: readonly string[]): string {
    return hash('sha1', parts.join('\0'));
  }

  page(key: string): Page | null {
    const entry = this.entry(key);
    return entry ? (JSON.parse(entry.page) as Page) : null;
  }

  html(key: string): CompiledHtml | null {
    const entry = this.entry(key);
    return entry ? (JSON.parse(entry.html) as CompiledHtml) : null;
  }

  words(key: string): string | null {
    const entry = this.entry(key);
    return entry ? (JSON.parse(entry.words) as string) : null;
  }

  markdown(key: string): CompiledMarkdown | null {
    const entry = this.entry(key);
    return entry ? { text: entry.markdown, edits: JSON.parse(entry.edits) as CompiledMarkdown['edits'] } : null;
  }

  write(key: string, { page, html, words, markdown }: CompiledPage): void {
    const lines = [page, html, words, markdown.edits].map((part) => JSON.stringify(part));
    const body = [...lines, markdown.text].join('\n');
    const path = this.path(key);
    const folder = dirname(path);
    if (!this.made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.made.add(folder);
    }
    writeFileSync(path, `${hash('sha1', body)}\n${body}`);
  }

  private entry(key: string): Entry | null {
    if (this.last?.key === key) return this.last.entry;
    let text: string;
    try {
      text = readFileSync(this.path(key), 'utf8');
    } catch {
      return null;
    }
    const ends = [text.indexOf('\n')];
    for (let line = 1; line < 5; line++) ends.push(text.indexOf('\n', ends[line - 1]! + 1));
    const [sum = -1, page = -1, html = -1, words = -1, edits = -1] = ends;
    if (edits <= words || hash('sha1', text.slice(sum + 1)) !== text.slice(0, sum)) return null;
    const entry = {
      page: text.slice(sum + 1, page),
      html: text.slice(page + 1, html),
      words: text.slice(html + 1, words),
      edits: text.slice(words + 1, edits),
      markdown: text.slice(edits + 1),
    };
    this.last = { key, entry };
    return entry;
  }

  private path(key: string): string {
    return join(this.folder, key.slice(0, 2), key);
  }
}
