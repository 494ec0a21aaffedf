import { parentPort, threadId, workerData } from 'node:worker_threads';
import type { ReviewTask } from './open-checked.ts';
import { type ReviewShared, type TopicResult, topicReviewer } from './review-topics.ts';

/** What came of a topic, and in which thread. */
export type ReviewResult = (TopicResult & { readonly worker: number }) | { readonly error: string };

const { shared, progress } = workerData as { shared: ReviewShared; progress: Int32Array };
const review = topicReviewer(shared);

parentPort!.on('message', ({ batch }: { batch: readonly ReviewTask[] }) => {
  const results = batch.map((task, index): ReviewResult => {
    Atomics.store(progress, 0, index);
    try {
      return { ...review(task), worker: threadId };
    } catch (error) {
      return { error: (error as Error).stack ?? String(error) };
    }
  });
  Atomics.store(progress, 0, -1);
  parentPort!.postMessage({ results });
});
