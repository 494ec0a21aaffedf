import { batchesOf, lastWorkerCrash, runBatches } from './io/worker-pool.ts';
import { inOrder } from './model/in-order.ts';
import type { OnProgress } from './model/on-progress.ts';
import type { ReviewTask } from './open-checked.ts';
import { type ReviewShared, type TopicResult, topicReviewer } from './review-topics.ts';
import type { ReviewResult } from './review-worker.ts';

/** Topics of one batch; so few are not worth a worker of their own. */
const batchSize = 40;

/** What came of a topic, and of which table of texts its numbers are. */
export type RunResult<R extends TopicResult> = R & { readonly worker: number };

/**
 * Gathers or reviews topics over all cores. Results come in the order of tasks, however the workers finish.
 * @throws where a topic cannot be opened, or ends its worker
 */
export async function runReviewer<R extends TopicResult>(
  tasks: readonly ReviewTask[],
  shared: ReviewShared,
  stage: string,
  onProgress: OnProgress,
  onResult: (result: RunResult<R>) => void,
): Promise<void> {
  if (tasks.length <= batchSize) {
    const review = topicReviewer(shared);
    for (const task of tasks) onResult({ ...(review(task) as R), worker: 0 });
    if (tasks.length > 0) onProgress(stage, tasks.length, tasks.length);
    return;
  }
  const add = inOrder<readonly ReviewResult[]>((results) => {
    for (const result of results) {
      if ('error' in result) throw new Error(`${stage}: ${result.error}`);
      onResult(result as unknown as RunResult<R>);
    }
  });
  let done = 0;
  await runBatches<ReviewTask, ReviewResult>(batchesOf(tasks, batchSize), {
    worker: new URL('./review-worker.ts', import.meta.url),
    shared,
    taskSeconds: 120,
    onResults(results, batch) {
      add(batch, results);
      done += results.length;
      onProgress(stage, done, tasks.length);
    },
    onLost: (task, why) => ({
      error: `topic ${task.index}: ${why}${why === 'crashed' ? ` ${lastWorkerCrash()}` : ''}`,
    }),
  });
}
