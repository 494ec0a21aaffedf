import { expect, test } from 'vitest';
import { type Seconds, taskClock } from './task-clock.ts';

test.each<[what: string, lanes: number, passed: Seconds, took: number]>([
  ['an idle machine: as long as it took', 1, { wall: 4, cpu: 4 }, 4],
  ['two lanes at work: as long as each took', 2, { wall: 4, cpu: 8 }, 4],
  ['a machine that others use: what we had of it', 2, { wall: 40, cpu: 6 }, 3],
  ['more threads than lanes: no longer than it took', 1, { wall: 4, cpu: 9 }, 4],
  ['a task that waits: with patience', 1, { wall: 100, cpu: 0 }, 5],
])('%s', (_what, lanes, passed, took) => {
  const readings: Seconds[] = [
    { wall: 1, cpu: 2 },
    { wall: 1 + passed.wall, cpu: 2 + passed.cpu },
  ];
  expect(taskClock(lanes, () => readings.shift()!)()).toBe(took);
});

test('the real one runs', () => {
  const clock = taskClock(1);
  expect(clock()).toBeLessThan(1);
  for (const end = performance.now() + 50; performance.now() < end; );
  expect(clock()).toBeGreaterThan(0);
});
