import { parentPort, workerData } from 'node:worker_threads';

/** A worker for tests of the pool. Tasks: `loop` and `sleep` never end, `crash` throws, `leave` exits; others come back in capitals. */
const { shared, progress } = workerData as { shared: string; progress: Int32Array };

function done(task: string): string {
  if (task === 'loop') for (;;);
  if (task === 'sleep') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  if (task === 'crash') throw new Error('this task crashes');
  if (task === 'leave') process.exit(1);
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
