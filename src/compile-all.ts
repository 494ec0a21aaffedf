import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { CompileResult, CompileShared, CompileTask } from './compile-worker.ts';
import { CompiledCache } from './io/compiled-cache.ts';
import { compilerVersion } from './io/compiler-version.ts';
import type { ContentFolder } from './io/content.ts';
import { batchesOf, runBatches } from './io/worker-pool.ts';
import { type Finding, finding } from './model/finding.ts';
import type { CalloutKind, Locale } from './model/locale.ts';
import type { OnProgress } from './model/on-progress.ts';
import type { Options } from './model/options.ts';
import { type Page, type PageKey, pageKey } from './model/page.ts';
import { startOf } from './model/place.ts';
import { inTurn, type Share, wholeShare } from './model/share.ts';
import type { ReadOptions } from './read/read-page.ts';

/** All pages that could be compiled, in the order of locale and path; and what is wrong with the others. */
export interface CompiledSet {
  readonly pages: readonly Page[];
  readonly htmlKeys: ReadonlyMap<PageKey, string>;
  readonly findings: readonly Finding[];
}

/** Pages of one batch: enough to keep messages rare, few enough to share the work out evenly. */
const batchSize = 60;

/**
 * Compiles every page over all cores. A batch holds the versions of the same pages: they share their code, which each
 * worker highlights once.
 * @param share where several builds fill one cache at once, each begins with its own part: what others have compiled
 * meanwhile is there already
 */
export async function compileAll(
  content: readonly ContentFolder[],
  options: Options,
  locales: readonly Locale[],
  cacheFolder: string,
  onProgress: OnProgress,
  share: Share = wholeShare,
): Promise<CompiledSet> {
  const tasks = tasksOf(content);
  const shared = compileShared(options, locales, cacheFolder);
  const batches = batchesOf(tasks, batchSize);
  const order = inTurn([...Array(batches.count).keys()], share);
  const results = new Array<readonly Compiled[]>(batches.count);
  const cache = new CompiledCache(cacheFolder);
  let done = 0;
  const ordered = { count: batches.count, batch: (index: number) => batches.batch(order[index]!) };
  await runBatches<CompileTask, CompileResult>(ordered, {
    ...compileLane(options, shared),
    onResults: (answers, batch) => {
      results[order[batch]!] = answers.map((answer) => compiledPage(answer, cache));
      done += answers.length;
      onProgress('compile', done, tasks.length);
    },
  });
  return gather(results.flat());
}

/** What every task of a site needs to know. */
export function compileShared(options: Options, locales: readonly Locale[], cacheFolder: string): CompileShared {
  const readOptions: ReadOptions = {
    keys: options.keys,
    element: options.element,
    limits: options.limits,
    calloutWords: calloutWords(locales),
  };
  const version = hash('sha1', JSON.stringify([compilerVersion(), readOptions, locales]));
  return { locales, options: readOptions, cacheFolder, version };
}

/** How a pool compiles. */
export function compileLane(options: Options, shared: CompileShared) {
  return {
    worker: new URL('./compile-worker.ts', import.meta.url),
    shared,
    taskSeconds: options.limits.pageSeconds,
    onLost: (task: CompileTask, why: 'too slow' | 'crashed'): CompileResult => ({
      key: null,
      findings: [lost(task, why, options)],
    }),
  };
}

/** The versions of a page one after the other. */
export function tasksOf(content: readonly ContentFolder[]): CompileTask[] {
  return content
    .flatMap(({ pages, folder, label }, locale) =>
      pages.map((path) => ({ locale, path, file: `${label}/${path}`, absolute: join(folder, path) })),
    )
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.locale - b.locale));
}

function calloutWords(locales: readonly Locale[]): Record<string, CalloutKind> {
  return Object.assign({}, ...locales.map((locale) => locale.callouts));
}

function lost(task: CompileTask, why: 'too slow' | 'crashed', options: Options): Finding {
  const limit = `${options.limits.pageSeconds} s (limits.pageSeconds)`;
  const message = why === 'too slow' ? `the page takes longer than ${limit}` : 'the page ended its worker';
  return finding('MD010', startOf(task.file), message);
}

/** A page with the key of all else that was compiled of it; or why there is none. */
export type Compiled =
  | { readonly page: Page; readonly key: string }
  | { readonly page: null; readonly findings: readonly Finding[] };

/**
 * What a worker has left in the cache: reading that is less work than sending it from thread to thread.
 * @throws where it is gone again
 */
export function compiledPage(result: CompileResult, cache: CompiledCache): Compiled {
  if (result.key === null) return { page: null, findings: result.findings };
  const page = cache.page(result.key);
  if (!page) throw new Error(`the compiled page ${result.key} is gone from the cache; build again`);
  return { page, key: result.key };
}

function gather(results: readonly Compiled[]): CompiledSet {
  const compiled = results.filter((result) => result.page !== null);
  return {
    pages: compiled.map((result) => result.page),
    htmlKeys: new Map(compiled.map((result) => [pageKey(result.page), result.key])),
    findings: results.flatMap((result) => (result.page === null ? result.findings : [])),
  };
}
