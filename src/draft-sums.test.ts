import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DraftSums, draftSums } from './draft-sums.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-sums-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const routes = ['ru/a', 'de/a', 'ru/b', 'ru/404'];
const sumOf = (route: string) => ({ sum: `sum of ${route}`, topic: null, isText: true });

/** Pages of one letter are made from one input; others from nothing known. */
function open(inputs: Record<string, string>, common = 'code'): DraftSums {
  return draftSums(join(folder, 'drafts'), common, (route) => inputs[route.at(-1)!] ?? null);
}

function build(inputs: Record<string, string>, common?: string): (string | undefined)[] {
  const sums = open(inputs, common);
  const known = routes.map((route) => sums.known(route));
  for (const route of routes) sums.note(route, sumOf(route));
  sums.keep();
  return known.map((sum) => sum?.sum);
}

test('what is drafted from the same as before is known', () => {
  expect(build({ a: '1', b: '2' })).toEqual([undefined, undefined, undefined, undefined]);
  expect(build({ a: '1', b: '3' })).toEqual(['sum of ru/a', 'sum of de/a', undefined, undefined]);
  expect(build({ a: '1', b: '3' })).toEqual(['sum of ru/a', 'sum of de/a', 'sum of ru/b', undefined]);
});

test('other code knows nothing', () => {
  build({ a: '1' });
  expect(build({ a: '1' }, 'other code')[0]).toBeUndefined();
});

test('only what is of use is kept, and written where it differs', () => {
  build({ a: '1', b: '2' });
  build({ a: '1' });
  expect(readFileSync(join(folder, 'drafts'), 'utf8')).not.toContain('ru/b');
  const before = statSync(join(folder, 'drafts')).ino;
  build({ a: '1' });
  expect(statSync(join(folder, 'drafts')).ino).toBe(before);
});
