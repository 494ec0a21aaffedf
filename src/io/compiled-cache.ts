import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CompiledHtml, CompiledPage } from '../model/compiled.ts';
import type { Page } from '../model/page.ts';

/**
 * Compiled pages on disk, one file each, named after everything that they depend on. Three lines: checksum, page,
 * HTML. A damaged or half written entry fails its checksum and is a miss.
 */
export class CompiledCache {
  private readonly folder: string;
  private readonly made = new Set<string>();

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

  write(key: string, compiled: CompiledPage): void {
    const body = `${JSON.stringify(compiled.page)}\n${JSON.stringify(compiled.html)}`;
    const path = this.path(key);
    const folder = dirname(path);
    if (!this.made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.made.add(folder);
    }
    writeFileSync(path, `${hash('sha1', body)}\n${body}`);
  }

  private entry(key: string): { page: string; html: string } | null {
    let text: string;
    try {
      text = readFileSync(this.path(key), 'utf8');
    } catch {
      return null;
    }
    const first = text.indexOf('\n');
    const second = text.indexOf('\n', first + 1);
    if (first < 0 || second < 0 || hash('sha1', text.slice(first + 1)) !== text.slice(0, first)) return null;
    return { page: text.slice(first + 1, second), html: text.slice(second + 1) };
  }

  private path(key: string): string {
    return join(this.folder, key.slice(0, 2), key);
  }
}
