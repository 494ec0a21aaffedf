import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { interning } from './interning.ts';

const page = (n: number) => ({
  title: `Page ${n}`,
  place: { path: 'ru/a/page-with-a-long-name.md', line: n },
  links: Array.from({ length: 200 }, (_, k) => ({ href: `https://example.com/a-long-address/${k}`, text: null })),
});

test('plain data say the same as before', () => {
  const data = {
    ...page(1),
    deep: [[['a'], 'a', '', 1, true, undefined]],
    map: new Map([['a', { b: new Map([['c', ['d']]]) }]]),
    numbers: Int32Array.of(1, 2),
  };
  const before = structuredClone(data);
  expect(interning()(data)).toEqual(before);
});

test('pages that say the same share their strings', () => {
  v8.setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heap = (): number => {
    collect();
    return v8.getHeapStatistics().used_heap_size;
  };
  const taken = (each: <T>(data: T) => T) => {
    const before = heap();
    const all = Array.from({ length: 300 }, () => each(structuredClone(page(1))));
    return { bytes: heap() - before, all };
  };
  const plain = taken((data) => data);
  const shared = taken(interning());
  expect(shared.all).toEqual(plain.all);
  expect(shared.bytes).toBeLessThan(plain.bytes * 0.7);
});
