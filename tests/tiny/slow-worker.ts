import { parentPort, workerData } from 'node:worker_threads';

/**
 * A worker for tests of the pool. Tasks: `loop` and `sleep` never end, `crash` throws, `leave` exits, `fill` holds
 * some 80 MB of its heap; others come back in capitals.
 */
const { shared, progress } = workerData as { shared: string; progress: Int32Array };

/** Held, or it would be garbage. */
export let filled: readonly (readonly number[])[] = [];

function done(task: string): string {
  if (task === 'loop') for (;;);
  if (task === 'sleep') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  if (task === 'crash') throw new Error('this task crashes');
  if (task === 'leave') process.exit(1);
  if (task === 'fill') filled = Array.from({ length: 100 }, () => new Array<number>(100_000).fill(0.5));
  return shared + task.toUpperCase();
}

parentPort!.on('message', ({ batch }: { batch: readonly string[] }) => {
  const results = batch.map((task, index) => {
    Atomics.store(progress, 0, index);
    return done(task);
  });
  Atomics.store(progress, 0, -1);
  parentPort!.postMessage({ results });
});
