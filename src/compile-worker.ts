import { parentPort, workerData } from 'node:worker_threads';
import { type CompileShared, type CompileTask, compileTask } from './compile-task.ts';
import { CompiledCache } from './io/compiled-cache.ts';

const { shared, progress } = workerData as { shared: CompileShared; progress: Int32Array };
const cache = new CompiledCache(shared.cacheFolder);

parentPort!.on('message', ({ batch }: { batch: readonly CompileTask[] }) => {
  const results = batch.map((task, index) => {
    Atomics.store(progress, 0, index);
    return compileTask(task, shared, cache);
  });
  Atomics.store(progress, 0, -1);
  parentPort!.postMessage({ results });
});
