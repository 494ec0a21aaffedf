import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Compilation } from './compile.ts';
import { CompiledCache } from './io/compiled-cache.ts';
import { type Finding, finding } from './model/finding.ts';
import type { Locale } from './model/locale.ts';
import type { PagePath } from './model/page.ts';
import { startOf } from './model/place.ts';
import type { ReadOptions } from './read/read-page.ts';

/** What all compile workers share. */
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

/** The key under which the compiled page is in the cache; or why there is none. */
export type CompileResult =
  | { readonly key: string; readonly cached: boolean }
  | { readonly key: null; readonly findings: readonly Finding[] };

const { shared, progress } = workerData as { shared: CompileShared; progress: Int32Array };
const cache = new CompiledCache(shared.cacheFolder);

parentPort!.on('message', async ({ batch }: { batch: readonly CompileTask[] }) => {
  const results: CompileResult[] = [];
  for (const [index, task] of batch.entries()) {
    Atomics.store(progress, 0, index);
    results.push(await compileTask(task));
  }
  cache.keep();
  Atomics.store(progress, 0, -1);
  parentPort!.postMessage({ results });
});

async function compileTask({ locale: index, path, file, absolute }: CompileTask): Promise<CompileResult> {
  const locale = shared.locales[index]!;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(absolute);
  } catch (error) {
    return { key: null, findings: [finding('FI011', startOf(file), (error as Error).message)] };
  }
  const bytesHash = hash('sha1', bytes);
  const key = CompiledCache.key([shared.version, locale.id, path, file, bytesHash]);
  if (cache.has(key)) return { key, cached: true };
  // Loading the compiler takes longer than reading a thousand pages, and after an edit there is one to compile.
  const { compilePage } = await import('./compile.ts');
  const compiled: Compilation = compilePage({ locale, path, file, bytes, hash: bytesHash }, shared.options);
  if (!compiled.page) return { key: null, findings: compiled.findings };
  cache.add(key, compiled);
  return { key, cached: false };
}
