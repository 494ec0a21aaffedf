import { existsSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { type CompiledSet, compiledPage, compileLane, compileShared, tasksOf } from '../compile-all.ts';
import type { CompileResult, CompileShared, CompileTask } from '../compile-worker.ts';
import { CompiledCache } from '../io/compiled-cache.ts';
import type { ContentFolder } from '../io/content.ts';
import { fileHead } from '../io/file-head.ts';
import { Lane } from '../io/worker-pool.ts';
import type { Finding } from '../model/finding.ts';
import type { Locale } from '../model/locale.ts';
import type { OnProgress } from '../model/on-progress.ts';
import type { Options } from '../model/options.ts';
import { type Page, type PageKey, pageKey } from '../model/page.ts';
import { contentOf } from '../pipeline.ts';
import { pageHead } from '../read/page-head.ts';

/** More front matter than any page has; what is longer is known once the page is compiled. */
const headBytes = 4096;
/** Pages that are compiled in one go while nobody asks: few, so that whoever asks waits for a moment only. */
const batchSize = 16;

interface Job {
  readonly keys: readonly PageKey[];
  readonly done: () => void;
}

/** What is known of each page: its record where it is compiled, else what its first lines say. HTML stays in the cache. */
export class PageStore {
  content: readonly ContentFolder[] = [];
  private tasks = new Map<PageKey, CompileTask>();
  private byFile = new Map<string, PageKey>();
  private readonly heads = new Map<PageKey, Page>();
  private readonly good = new Map<PageKey, { readonly page: Page; readonly key: string }>();
  private readonly faults = new Map<PageKey, readonly Finding[]>();
  private readonly options: Options;
  private readonly locales: readonly Locale[];
  private readonly shared: CompileShared;
  private readonly lane: Lane<CompileTask, CompileResult>;
  private readonly urgent: Job[] = [];
  private readonly later: Job[] = [];
  private readonly cache: CompiledCache;
  private working = false;
  private ended = false;

  constructor(options: Options, locales: readonly Locale[], cacheFolder: string) {
    this.options = options;
    this.locales = locales;
    this.shared = compileShared(options, locales, cacheFolder);
    this.cache = new CompiledCache(cacheFolder);
    this.lane = new Lane(compileLane(options, this.shared));
    // The worker starts while this thread reads on.
    void this.compile([]);
  }

  /** Looks which files there are. Returns the pages that came; what is gone is forgotten. */
  list(): { readonly came: readonly PageKey[]; readonly gone: readonly PageKey[] } {
    const before = this.tasks;
    this.content = contentOf(this.options, this.locales);
    this.tasks = new Map(tasksOf(this.content).map((task) => [this.keyOf(task), task]));
    this.byFile = new Map([...this.tasks].map(([key, { absolute }]) => [absolute, key]));
    const gone = [...before.keys()].filter((key) => !this.tasks.has(key));
    for (const key of gone) for (const known of [this.heads, this.good, this.faults]) known.delete(key);
    return { came: [...this.tasks.keys()].filter((key) => !before.has(key)), gone };
  }

  /** Reads the first lines of all pages that are not compiled. */
  readHeads(): void {
    const room = new Uint8Array(headBytes);
    for (const [key, { locale, path, file, absolute }] of this.tasks) {
      if (this.good.has(key) || this.heads.has(key)) continue;
      const input = { locale: this.locales[locale]!, path, file, bytes: fileHead(absolute, room) };
      this.heads.set(key, pageHead(input, this.shared.options));
    }
  }

  /** The compiled page; undefined where only its head is known, or its file has never been right. */
  page(key: PageKey): { readonly page: Page; readonly key: string } | undefined {
    return this.good.get(key);
  }

  /** What keeps pages from being compiled as they are now. */
  allFaults(): readonly Finding[] {
    return [...this.faults.values()].flat();
  }

  /** Whether the file of a page is on disk. */
  isThere(key: PageKey): boolean {
    const task = this.tasks.get(key);
    return task !== undefined && existsSync(task.absolute);
  }

  /** Whether a file that is no page is part of the site. */
  isUsed(absolute: string): boolean {
    return this.content.some(
      ({ folder, files, toc }) => absolute === toc || files.get(pathIn(folder, absolute)) !== undefined,
    );
  }

  isFaulty(key: PageKey): boolean {
    return this.faults.has(key);
  }

  /** Whether nobody has compiled the page yet, with whatever outcome. */
  isFresh(key: PageKey): boolean {
    return !this.good.has(key) && !this.faults.has(key);
  }

  /** The page of a file on disk. */
  keyAt(absolute: string): PageKey | undefined {
    return this.byFile.get(absolute);
  }

  /** Compiles pages as they are now, before anything that nobody asked for. A page with a fault stays as it last was. */
  compile(keys: readonly PageKey[]): Promise<void> {
    return this.enqueue(this.urgent, keys);
  }

  /** Compiles all pages that nobody has asked for, a few at a time. */
  async compileRest(onProgress: OnProgress): Promise<void> {
    const rest = [...this.tasks.keys()].filter((key) => this.isFresh(key));
    let done = this.tasks.size - rest.length;
    const batches = Array.from({ length: Math.ceil(rest.length / batchSize) }, (_, index) =>
      rest.slice(index * batchSize, (index + 1) * batchSize),
    );
    await Promise.all(
      batches.map(async (keys) => {
        await this.enqueue(this.later, keys);
        done += keys.length;
        onProgress('compile', done, this.tasks.size);
      }),
    );
    this.heads.clear();
  }

  /** All pages as they are known now, in the order in which a build has them. */
  compiled(): CompiledSet {
    const pages: Page[] = [];
    const htmlKeys = new Map<PageKey, string>();
    for (const key of this.tasks.keys()) {
      const known = this.good.get(key);
      if (known) htmlKeys.set(key, known.key);
      const page = known?.page ?? (this.faults.has(key) ? undefined : this.heads.get(key));
      if (page) pages.push(page);
    }
    return { pages, htmlKeys, findings: this.allFaults() };
  }

  async end(): Promise<void> {
    this.ended = true;
    this.urgent.length = 0;
    this.later.length = 0;
    await this.lane.end();
  }

  private keyOf({ locale, path }: CompileTask): PageKey {
    return pageKey({ locale: this.locales[locale]!.id, path });
  }

  private enqueue(queue: Job[], keys: readonly PageKey[]): Promise<void> {
    return new Promise((done) => {
      queue.push({ keys, done });
      void this.work();
    });
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    for (let job = this.next(); job; job = this.next()) {
      const tasks = job.keys.flatMap((key) => this.tasks.get(key) ?? []);
      const results = await this.lane.run(tasks);
      if (this.ended) return;
      for (const [index, result] of results.entries()) this.keep(this.keyOf(tasks[index]!), result);
      job.done();
    }
    this.working = false;
  }

  private next(): Job | undefined {
    return this.urgent.shift() ?? this.later.shift();
  }

  private keep(key: PageKey, answer: CompileResult): void {
    if (!this.tasks.has(key)) return;
    const result = compiledPage(answer, this.cache);
    if (result.page) {
      this.good.set(key, result);
      this.faults.delete(key);
    } else {
      this.faults.set(key, result.findings);
      // Without an error, a build goes on without the page: the file is empty.
      if (!result.findings.some(({ severity }) => severity === 'error')) this.good.delete(key);
    }
    this.heads.delete(key);
  }
}

function pathIn(folder: string, absolute: string): string {
  return relative(folder, absolute).split(sep).join('/');
}
