import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { watchHeap } from './heap-watch.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const mib = 1024 * 1024;

test('what stays after a full collection is seen, what goes is not', { timeout: 30_000 }, async () => {
  const seen: number[] = [];
  const watch = watchHeap((used) => seen.push(used));
  const collected = async (): Promise<number> => {
    const before = seen.length;
    collect();
    while (seen.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
    return seen.at(-1)!;
  };
  let held: unknown = null;
  const empty = await collected();
  held = Array.from({ length: 8 * mib }, (_, index) => index);
  const full = await collected();
  expect((held as unknown[]).length).toBe(8 * mib);
  held = null;
  const after = await collected();
  expect(full - empty).toBeGreaterThan(24 * mib);
  expect(full - after).toBeGreaterThan(24 * mib);
  expect(watch.most()).toBe(Math.max(...seen));
  watch.end();
  const count = seen.length;
  collect();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(seen.length).toBe(count);
});
