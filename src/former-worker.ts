import { parentPort, workerData } from 'node:worker_threads';
import { fillDraft, type PublishedFile } from './io/fill-draft.ts';
import type { TakenOver } from './io/former-page.ts';

export interface FillShared {
  /** Where the new site is written. */
  readonly folder: string;
}

/** All published files. */
export type FillTask = readonly PublishedFile[];

/** What stands in the folder; null where the thread was lost. */
export type FillResult = ReadonlyMap<string, TakenOver> | null;

const { shared, progress } = workerData as { shared: FillShared; progress: Int32Array };

parentPort!.on('message', ({ batch }: { batch: readonly FillTask[] }) => {
  const results = batch.map((published, index): FillResult => {
    Atomics.store(progress, 0, index);
    return fillDraft(shared.folder, published);
  });
  Atomics.store(progress, 0, -1);
  parentPort!.postMessage({ results });
});
