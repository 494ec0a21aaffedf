import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPostings, termLine, termOf } from './postings.ts';

function line(term: string, postings: ReadonlyMap<number, readonly number[]>): string {
  return termLine(term, (weight) => postings.get(weight) ?? []);
}

/** Page and weight, by weight and page. */
function read(of: string): [page: number, weight: number][] {
  const found: [number, number][] = [];
  readPostings(of, (page, weight) => found.push([page, weight]));
  return found;
}

test.each([
  ['one page', new Map([[1, [0]]])],
  ['neighbours', new Map([[8, [0, 1, 2]]])],
  ['distances of one, two and three signs', new Map([[2, [0, 46, 47, 94, 95, 2303, 4511, 150_000]]])],
  [
    'several weights',
    new Map([
      [1, [5, 9]],
      [4, [0]],
    ]),
  ],
])('%s', (_name, postings) => {
  const pages = [...postings].flatMap(([weight, list]) => list.map((page) => [page, weight]));
  expect(read(line('ttl', postings))).toEqual(pages);
});

test('whatever is written is read again, and the line is printable ASCII behind its term', () => {
  const numbers = fc.uniqueArray(fc.nat({ max: 300_000 }), { minLength: 1 }).map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(
      fc.constantFrom('ttl', 'элемент', '元素'),
      fc.integer({ min: 1, max: 8 }),
      numbers,
      (term, weight, list) => {
        const written = line(term, new Map([[weight, list]]));
        expect(termOf(written)).toBe(term);
        expect(written.slice(term.length)).toMatch(/^[ -~]+$/);
        expect(read(written)).toEqual(list.map((page) => [page, weight]));
      },
    ),
  );
});
