import { setTimeout as pause } from 'node:timers/promises';
import type { Configuration } from '../cli/options.ts';
import { FolderWatch } from '../io/folder-watch.ts';
import { contentFolder } from '../model/content-folder.ts';
import type { PageKey } from '../model/page.ts';
import { LiveSite } from './live-site.ts';

/** A pause in saving, in milliseconds, after which a change counts. */
const calm = 15;
/** So long after the last change the pages are joined anew: whoever goes on writing is not held up. */
const afterLast = 400;
/** So long after a fault its file is read again: some programs write a file in several steps. */
const secondLook = 80;
/** So long at most the pages that nobody asked for wait for the first one that somebody asks for. */
const firstWait = 1500;

export interface FollowerInput {
  readonly configuration: Configuration;
  readonly cacheFolder: string;
  /** How many of all pages are read. */
  readonly onReading: (done: number, total: number) => void;
  /** Something is shown otherwise now, or there are other faults. */
  readonly onChange: () => void;
  /** Something went wrong that is no fault of the content: git, the disk, or a fault of ours. null: it goes well again. */
  readonly onFault: (error: unknown) => void;
}

/** Keeps a live site as the content is on disk. */
export class ContentFollower {
  readonly live: LiveSite;
  /** Fulfilled once every page is read and joined; rejected where that cannot be done. */
  readonly whole: Promise<void>;
  /** Called once the first page was answered: now there is time for the others. */
  begin: () => void = () => {};
  private readonly input: FollowerInput;
  private readonly watch: FolderWatch;
  private readonly changed = new Set<string>();
  private isWhole: () => void = () => {};
  private isLost: (error: unknown) => void = () => {};
  private isRead = false;
  private needsJoin = true;
  private closed = false;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();

  constructor(input: FollowerInput) {
    const { options, locales } = input.configuration;
    this.input = input;
    this.whole = new Promise((resolve, reject) => {
      this.isWhole = resolve;
      this.isLost = reject;
    });
    this.whole.catch(() => {}); // Whoever waits for it is told.
    const folders = locales.map((locale) => contentFolder(options.content, locale));
    // Before anything is read, so that no change is missed.
    this.watch = new FolderWatch(folders, (path) => this.notice(path));
    this.live = new LiveSite({ ...input, onProgress() {} });
    void this.readAll();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.watch.close();
    clearTimeout(this.timer);
    this.live.supersede();
    await this.live.store.end();
  }

  private async readAll(): Promise<void> {
    const begun = new Promise<void>((resolve) => {
      this.begin = resolve;
    });
    await Promise.race([begun, pause(firstWait, undefined, { ref: false })]);
    await this.live.store.compileRest((_stage, done, total) => this.input.onReading(done, total));
    this.isRead = true;
    await this.join();
  }

  private notice(path: string): void {
    this.changed.add(path);
    this.live.supersede();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const paths = [...this.changed];
      this.changed.clear();
      this.working = this.working.then(() => this.take(paths)).catch((error: unknown) => this.input.onFault(error));
    }, calm);
  }

  /** Shows what became of files. */
  private async take(paths: readonly string[]): Promise<void> {
    const { store } = this.live;
    const keys = paths.flatMap((path) => store.keyAt(path) ?? []);
    const others = paths.filter((path) => !store.keyAt(path));
    const listed = others.length > 0 || keys.some((key) => !store.isThere(key)) ? await this.live.relist() : false;
    const there = keys.filter((key) => store.isThere(key));
    const reaches = await this.refreshed(there);
    if (listed || reaches || others.some((path) => store.isUsed(path))) this.needsJoin = true;
    this.input.onChange();
    if (!this.needsJoin || !this.isRead || this.closed) return;
    if (listed) await this.join();
    else this.timer = setTimeout(() => void this.join(), afterLast);
  }

  private async refreshed(keys: readonly PageKey[]): Promise<boolean> {
    if (keys.length === 0) return false;
    const reaches = await this.live.refresh(keys);
    const faulty = keys.filter((key) => this.live.store.isFaulty(key));
    if (faulty.length === 0) return reaches;
    await pause(secondLook);
    return (await this.live.refresh(faulty)) || reaches;
  }

  private async join(): Promise<void> {
    this.needsJoin = true;
    try {
      if (!(await this.live.join())) return;
    } catch (error) {
      this.input.onFault(error);
      this.isLost(error);
      return;
    }
    this.needsJoin = false;
    this.input.onFault(null);
    this.isWhole();
    this.input.onChange();
  }
}
