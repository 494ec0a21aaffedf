import { afterEach, expect, test, vi } from 'vitest';
import { batchesOf, lastWorkerCrash, poolSize, runBatches } from './worker-pool.ts';

afterEach(() => void vi.unstubAllEnvs());

/** Runs tasks in batches of two; the answers in the order of tasks. */
async function run(tasks: readonly string[], size: number, taskSeconds = 0.3): Promise<string[]> {
  const results: string[][] = [];
  await runBatches<string, string>(batchesOf(tasks, 2), {
    worker: new URL('../../tests/tiny/slow-worker.ts', import.meta.url),
    shared: '+',
    size,
    taskSeconds,
    onResults: (answers, batch) => {
      results[batch] = [...answers];
    },
    onLost: (task, why) => `${task} was ${why}`,
  });
  return results.flat();
}

test.each([1, 2, 8])('results do not depend on how many workers there are: %i', async (size) => {
  expect(await run(['a', 'b', 'c', 'd', 'e'], size)).toEqual(['+A', '+B', '+C', '+D', '+E']);
});

test.each([
  ['loop', 'loop was too slow'],
  ['crash', 'crash was crashed'],
  ['leave', 'leave was crashed'],
])('a task that does %s is given up, and it alone', async (task, lost) => {
  expect(await run(['a', task, 'c', 'd', 'e'], 1)).toEqual(['+A', lost, '+C', '+D', '+E']);
});

test.each([
  [32, 'fill was crashed'],
  [384, '+FILL'],
])('a worker with a heap of %i MB', async (heapMb, result) => {
  const results: string[] = [];
  await runBatches<string, string>(batchesOf(['fill'], 1), {
    worker: new URL('../../tests/tiny/slow-worker.ts', import.meta.url),
    shared: '+',
    heapMb,
    taskSeconds: 10,
    onResults: (answers) => results.push(...answers),
    onLost: (task, why) => `${task} was ${why}`,
  });
  expect(results).toEqual([result]);
});

test('a task that waits for ever is given up after a while', async () => {
  expect(await run(['a', 'sleep', 'c'], 1, 0.05)).toEqual(['+A', 'sleep was too slow', '+C']);
});

test('the error of a crashed worker is kept for the report', async () => {
  await run(['crash'], 1);
  expect(lastWorkerCrash()).toMatchObject({ message: 'this task crashes' });
});

test('no tasks, no workers', async () => {
  expect(await run([], 4)).toEqual([]);
});

test.each([
  [[], 2, []],
  [['a'], 2, [['a']]],
  [['a', 'b', 'c'], 2, [['a', 'b'], ['c']]],
  [['a', 'b'], 1, [['a'], ['b']]],
])('%j in batches of %i: %j', (tasks, size, cut) => {
  const batches = batchesOf(tasks, size);
  expect(Array.from({ length: batches.count }, (_, index) => batches.batch(index))).toEqual(cut);
});

test('the number of workers can be set, if it is one', () => {
  vi.stubEnv('HEXAPLA_WORKERS', '3');
  expect(poolSize()).toBe(3);
  vi.stubEnv('HEXAPLA_WORKERS', undefined);
  const cores = poolSize();
  expect(cores).toBeGreaterThan(0);
  for (const wrong of ['0', '-1', '1.5', 'many', '']) {
    vi.stubEnv('HEXAPLA_WORKERS', wrong);
    expect(poolSize()).toBe(cores);
  }
});
