import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { taskClock } from './task-clock.ts';

/** What one lane of a pool needs to know. */
type LaneOptions<Task, Result> = Omit<PoolOptions<Task, Result>, 'onResults' | 'size'>;

/** What a pool works on: batches of tasks, each answered by a batch of results of the same length. */
export interface PoolOptions<Task, Result> {
  /** The worker's module. It answers `{ batch: Task[] }` with `{ results: Result[] }` and keeps `progress[0]` at the task's index. */
  readonly worker: URL;
  /** Handed to every worker as `workerData.shared`, beside `workerData.progress`. */
  readonly shared: unknown;
  readonly size?: number;
  /** Most that a worker's heap may hold, in megabytes. */
  readonly heapMb?: number;
  /**
   * A task that is at work for longer is given up: its worker is ended and a new one goes on with the rest. Counted by
   * `taskClock`: a busy machine makes no task too long.
   */
  readonly taskSeconds: number;
  readonly onResults: (results: readonly Result[], batch: number) => void;
  /** The result of a task that took too long or ended its worker. */
  readonly onLost: (task: Task, why: 'too slow' | 'crashed') => Result;
}

/** As many as the machine runs at once; `HEXAPLA_WORKERS` overrules. Results never depend on it. */
export function poolSize(): number {
  const wished = Number(process.env['HEXAPLA_WORKERS']);
  return Number.isInteger(wished) && wished > 0 ? wished : availableParallelism();
}

/** Work cut into batches; each is made when a worker is free for it. */
export interface Batches<Task> {
  readonly count: number;
  batch(index: number): readonly Task[];
}

/** Cuts a list into batches of a size. */
export function batchesOf<Task>(tasks: readonly Task[], size: number): Batches<Task> {
  return {
    count: Math.ceil(tasks.length / size),
    batch: (index) => tasks.slice(index * size, (index + 1) * size),
  };
}

/** Runs all batches over a pool of worker threads. Batches end in any order; `onResults` says which one it was. */
export async function runBatches<Task, Result>(
  batches: Batches<Task>,
  options: PoolOptions<Task, Result>,
): Promise<void> {
  const size = Math.min(options.size ?? poolSize(), batches.count);
  let next = 0;
  const work = async (): Promise<void> => {
    const lane = new Lane(options, size);
    while (next < batches.count) {
      const index = next++;
      options.onResults(await lane.run(batches.batch(index)), index);
    }
    await lane.end();
  };
  await Promise.all(Array.from({ length: size }, work));
}

/** One worker thread and its successors: started when there is something to do, replaced when it is lost. */
export class Lane<Task, Result> {
  private thread: Thread<Task, Result> | null = null;
  private readonly options: LaneOptions<Task, Result>;
  private readonly lanes: number;
  private ended = false;

  /** @param lanes how many of them work at once */
  constructor(options: LaneOptions<Task, Result>, lanes = 1) {
    this.options = options;
    this.lanes = lanes;
  }

  /** One call at a time. A batch that loses its worker is run again task by task, so that only the guilty one is given up. */
  async run(tasks: readonly Task[]): Promise<readonly Result[]> {
    this.thread ??= new Thread(this.options, this.lanes);
    const attempt = await this.thread.attempt(tasks);
    if (attempt.results) return attempt.results;
    this.thread = null;
    if (this.ended) return tasks.map((task) => this.options.onLost(task, attempt.lost));
    if (tasks.length === 1) return [this.options.onLost(tasks[0]!, attempt.lost)];
    const results: Result[] = [];
    for (const task of tasks) results.push(...(await this.run([task])));
    return results;
  }

  /** What is under way is lost. */
  async end(): Promise<void> {
    this.ended = true;
    await this.thread?.end();
    this.thread = null;
  }
}

/** Most workers hold one batch at a time; a larger heap would only put off its garbage collection. Megabytes. */
export const usualHeapMb = 384;
const maxYoungGenerationSizeMb = 32;

class Thread<Task, Result> {
  private readonly worker: Worker;
  private readonly progress: Int32Array;
  private readonly options: LaneOptions<Task, Result>;
  private readonly lanes: number;

  /** @param lanes how many threads the pool has */
  constructor(options: LaneOptions<Task, Result>, lanes: number) {
    this.options = options;
    this.lanes = lanes;
    this.progress = new Int32Array(new SharedArrayBuffer(4));
    const workerData = { shared: options.shared, progress: this.progress };
    this.worker = new Worker(options.worker, {
      workerData,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: options.heapMb ?? usualHeapMb, maxYoungGenerationSizeMb },
    });
  }

  attempt(batch: readonly Task[]): Promise<Attempt<Result>> {
    const { worker, progress, options, lanes } = this;
    Atomics.store(progress, 0, -1);
    return new Promise((resolve) => {
      let seen = -1;
      // Of the task that was seen last. Most batches end before the first look, and reading the clock costs as much as a page.
      let spent = (): number => 0;
      const settle = (attempt: Attempt<Result>): void => {
        clearInterval(watch);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        resolve(attempt);
      };
      const onMessage = (message: { results: Result[] }): void => settle({ results: message.results });
      const onError = (error: unknown): void => {
        lastCrash = error;
        settle({ results: null, lost: 'crashed' });
      };
      const onExit = (): void => settle({ results: null, lost: 'crashed' });
      const watch = setInterval(() => {
        const at = Atomics.load(progress, 0);
        if (at !== seen) {
          seen = at;
          spent = taskClock(lanes);
        } else if (at >= 0 && spent() > options.taskSeconds) {
          settle({ results: null, lost: 'too slow' });
          void worker.terminate();
        }
      }, 100);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage({ batch });
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

type Attempt<Result> =
  | { readonly results: readonly Result[] }
  | { readonly results: null; readonly lost: 'too slow' | 'crashed' };

let lastCrash: unknown = null;

/** The last error that ended a worker, for reports of internal faults. */
export function lastWorkerCrash(): unknown {
  return lastCrash;
}
