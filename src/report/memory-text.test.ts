import { expect, test } from 'vitest';
import { heapNeed, memoryNeed } from '../model/memory-need.ts';
import { heapNear, memoryForecast } from './memory-text.ts';

const mib = 1024 * 1024;
const limits = { heap: 4096 * mib, machine: 16_384 * mib, isContainer: false };
/** Pages of the usual size. */
const size = (pages: number) => ({ pages, bytes: pages * 4096 });

test('a page more takes about 10 kB of heap, a larger one more, a smaller one no less', () => {
  const perPage = (heapNeed(size(11_000)) - heapNeed(size(1000))) / 10_000;
  expect(perPage).toBeGreaterThan(5_000);
  expect(perPage).toBeLessThan(20_000);
  const own = (bytes: number) => heapNeed({ pages: 1000, bytes }) - heapNeed(size(0));
  expect(own(40_960_000)).toBeGreaterThan(5 * own(4_096_000));
  expect(own(1000)).toBe(own(4_096_000));
});

test('nobody hears of memory that is enough', () => {
  expect(memoryForecast(size(0), limits, 8)).toBe('');
  expect(memoryForecast(size(11_220), limits, 8)).toBe('');
  expect(heapNear(3000 * mib, limits)).toBe('');
});

test('a heap that will be too small comes with the command that makes it larger', () => {
  const small = { ...limits, heap: 256 * mib };
  const text = memoryForecast(size(100_000), small, 2);
  expect(text).toMatch(
    /^note: 100,000 pages take about [\d,]+ MB of Node's heap, and its limit is 256 MB: Node may end the build as "out of memory"\n/,
  );
  const wanted = Number(/ {2}fix: NODE_OPTIONS=--max-old-space-size=(\d+) npx hexapla build …\n/.exec(text)?.[1]);
  expect(wanted * mib).toBeGreaterThan(heapNeed(size(100_000)));
  expect(memoryForecast(size(100_000), { ...limits, heap: wanted * mib }, 2)).toBe('');
});

test('a container that is too small is told, and what helps', () => {
  const workers = 8;
  const need = memoryNeed(size(11_220), workers);
  const container = { ...limits, isContainer: true, machine: need - mib };
  const text = memoryForecast(size(11_220), container, workers);
  expect(text).toContain('this container has ');
  expect(text).toContain('the system may end the build without a word');
  expect(text).toContain('or use a single thread: HEXAPLA_WORKERS=1');
  expect(memoryForecast(size(11_220), { ...container, machine: need }, workers)).toBe('');
  expect(memoryForecast(size(11_220), { ...container, machine: 100 * mib }, workers)).not.toContain('HEXAPLA_WORKERS');
});

test('no heap larger than the machine is asked for', () => {
  const tight = { heap: 100 * mib, machine: 600 * mib, isContainer: true };
  expect(heapNear(99 * mib, tight)).toContain('--max-old-space-size=512');
  expect(heapNear(400 * mib, tight)).toContain('give the container more than 1,024 MB of memory');
});

test('a heap that fills while building is told from 85 of 100 on', () => {
  expect(heapNear(850 * mib, { ...limits, heap: 1000 * mib })).toBe('');
  const text = heapNear(851 * mib, { ...limits, heap: 1000 * mib });
  expect(text).toContain("851 MB of Node's heap are in use, and its limit is 1,000 MB");
  expect(text).toContain('--max-old-space-size=2560');
});
