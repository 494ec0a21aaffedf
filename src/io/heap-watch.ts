import { constants, type NodeGCPerformanceDetail, type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics } from 'node:v8';

/** Watches this thread's heap until it is ended. */
export interface HeapWatch {
  /** The most that was left after any full garbage collection, in bytes; what there is now where there was none. */
  most(): number;
  end(): void;
}

/**
 * Looks at the heap after each full garbage collection: only then it holds what is really needed. Node ends the process
 * when that reaches the limit, and gives nobody a chance to say anything. While the thread computes without a pause,
 * nothing is seen.
 * @param onFull told each time how much is left, in bytes
 */
export function watchHeap(onFull: (used: number) => void): HeapWatch {
  let most = 0;
  const observer = new PerformanceObserver((list) => {
    if (!list.getEntries().some(isFull)) return;
    const used = heapUsed();
    most = Math.max(most, used);
    onFull(used);
  });
  observer.observe({ entryTypes: ['gc'] });
  return {
    most: () => most || heapUsed(),
    end: () => observer.disconnect(),
  };
}

function isFull(entry: PerformanceEntry & { readonly detail?: unknown }): boolean {
  return (entry.detail as NodeGCPerformanceDetail | undefined)?.kind === constants.NODE_PERFORMANCE_GC_MAJOR;
}

/** What counts towards the limit: all spaces but those for what is young. */
function heapUsed(): number {
  return getHeapSpaceStatistics()
    .filter(({ space_name: name }) => !name.startsWith('new_'))
    .reduce((sum, space) => sum + space.space_used_size, 0);
}
