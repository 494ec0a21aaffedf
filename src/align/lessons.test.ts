import { describe, expect, test } from 'vitest';
import { lessons, MOST_LESSONS } from './lessons.ts';

const names = (count: number): string[] => Array.from({ length: count }, (_, page) => `web/page-${page}.md`);
const countOf = (teaches: readonly boolean[]): number => teaches.filter(Boolean).length;

describe('pages that teach', () => {
  test.each([0, 1, 100, MOST_LESSONS])('all of %i', (count) => {
    expect(lessons(names(count))).toEqual(names(count).map(() => true));
  });

  test.each([
    [1000, 0.5],
    [2244, 0.125],
    [20_000, 1 / 64],
  ])('of %i about so many: × %d', (count, share) => {
    const taught = countOf(lessons(names(count)));
    expect(Math.abs(taught - count * share)).toBeLessThan(4 * Math.sqrt(count * share));
    expect(taught).toBeLessThan(1.25 * MOST_LESSONS);
  });

  test('hang neither on their order nor on a page that comes or goes', () => {
    const all = names(1500);
    const teaching = new Set(all.filter((_, page) => lessons(all)[page]));
    const others = [...all].reverse().filter((name) => name !== all[7]);
    expect(others.filter((_, page) => lessons(others)[page])).toEqual(others.filter((name) => teaching.has(name)));
  });
});
