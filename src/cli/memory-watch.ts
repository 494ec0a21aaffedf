import { contentBytes } from '../io/content-size.ts';
import { watchHeap } from '../io/heap-watch.ts';
import { memoryLimits } from '../io/memory-limits.ts';
import { poolSize } from '../io/worker-pool.ts';
import { contentFolder } from '../model/content-folder.ts';
import type { Locale } from '../model/locale.ts';
import type { OnProgress } from '../model/on-progress.ts';
import type { Options } from '../model/options.ts';
import { heapNear, memoryForecast } from '../report/memory-text.ts';
import type { Terminal } from './terminal.ts';

/** Says when a build's memory may not be enough: once before it begins in earnest, and once when it gets short. */
export interface MemoryWatch {
  /** Progress as it is reported, with an eye on how many pages there are. */
  readonly report: OnProgress;
  /** The most that the main thread's heap held, in bytes. */
  most(): number;
  end(): void;
}

/** @param progress where stages are shown; ended before anything is said */
export function watchMemory(
  { options, locales }: { readonly options: Options; readonly locales: readonly Locale[] },
  progress: { readonly report: OnProgress; end(): void },
  terminal: Pick<Terminal, 'stderr'>,
  limits = memoryLimits(),
): MemoryWatch {
  let isForetold = false;
  let isNear = false;
  const say = (text: string): boolean => {
    if (text === '') return false;
    progress.end();
    terminal.stderr(text);
    return true;
  };
  const heap = watchHeap((used) => {
    if (!isNear) isNear = say(heapNear(used, limits));
  });
  return {
    ...heap,
    report(stage, done, total) {
      if (stage === 'compile' && total > 0 && !isForetold) {
        isForetold = true;
        const bytes = contentBytes(locales.map((locale) => contentFolder(options.content, locale)));
        say(memoryForecast({ pages: total, bytes }, limits, poolSize()));
      }
      progress.report(stage, done, total);
    },
  };
}
