import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Compilation, compilePage } from './compile.ts';
import { CompiledCache } from './io/compiled-cache.ts';
import { type Finding, finding } from './model/finding.ts';
import type { Locale } from './model/locale.ts';
import type { Page, PagePath } from './model/page.ts';
import { startOf } from './model/place.ts';
import type { ReadOptions } from './read/read-page.ts';

/** What the compilation of all pages of a site shares. */
export interface CompileShared {
  readonly locales: readonly Locale[];
  readonly options: ReadOptions;
  readonly cacheFolder: string;
  /** Changes whenever the compiler or what it depends on does. */
  readonly version: string;
}

export interface CompileTask {
  /** Index into `CompileShared.locales`. */
  readonly locale: number;
  readonly path: PagePath;
  /** The file as people name it. */
  readonly file: string;
  readonly absolute: string;
}

export type CompileResult =
  | { readonly page: Page; readonly key: string; readonly cached: boolean }
  | { readonly page: null; readonly findings: readonly Finding[] };

/** Compiles one file, or takes from the cache what was made of the same bytes before. Never throws for its content. */
export function compileTask(task: CompileTask, shared: CompileShared, cache: CompiledCache): CompileResult {
  const { locale: index, path, file, absolute } = task;
  const locale = shared.locales[index]!;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(absolute);
  } catch (error) {
    return { page: null, findings: [finding('FI011', startOf(file), (error as Error).message)] };
  }
  const bytesHash = hash('sha1', bytes);
  const key = CompiledCache.key([shared.version, locale.id, path, file, bytesHash]);
  const known = cache.page(key);
  if (known) return { page: known, key, cached: true };
  const compiled: Compilation = compilePage({ locale, path, file, bytes, hash: bytesHash }, shared.options);
  if (!compiled.page) return { page: null, findings: compiled.findings };
  cache.write(key, compiled);
  return { page: compiled.page, key, cached: false };
}
