import { expect, it } from 'vitest';
import { bestBeads, type Shape } from './beads.ts';
import type { Evidence } from './evidence.ts';

const shapes: Shape[] = [
  { a: 1, b: 1, prior: 0 },
  { a: 1, b: 0, prior: -4 },
  { a: 0, b: 1, prior: -4 },
  { a: 1, b: 2, prior: -3 },
  { a: 2, b: 2, prior: -3, crossed: true },
];

/** Evidence between texts of letters: 5 for each one shared, -5 for each one not. */
function evidence(source: string[], target: string[]): Evidence {
  const score: Evidence['score'] = (i, a, j, b) => {
    const from = source.slice(i, i + a).join('');
    const to = target.slice(j, j + b).join('');
    return (
      [...from].reduce((sum, letter) => sum + (to.includes(letter) ? 5 : -5), 0) + (from.length === to.length ? 0 : -2)
    );
  };
  return { score, words: score };
}

function beads(source: string[], target: string[]): string[] {
  return bestBeads(source.length, target.length, evidence(source, target), shapes).map(
    ({ i, a, j, b, crossed }) => `${source.slice(i, i + a)}=${target.slice(j, j + b)}${crossed ? '!' : ''}`,
  );
}

it('finds the best cover of both texts', () => {
  expect(beads(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual(['a=a', 'b=b', 'c=c']);
  expect(beads(['a', 'b', 'c'], ['a', 'c'])).toEqual(['a=a', 'b=', 'c=c']);
  expect(beads(['a', 'bc', 'd'], ['a', 'b', 'c', 'd'])).toEqual(['a=a', 'bc=b,c', 'd=d']);
  expect(beads(['a', 'b', 'c'], ['b', 'a', 'c'])).toEqual(['a,b=b,a!', 'c=c']);
  expect(beads([], ['a'])).toEqual(['=a']);
  expect(beads([], [])).toEqual([]);
});

it('says how probable a bead is among all covers', () => {
  const sure = bestBeads(1, 1, evidence(['a'], ['a']), shapes)[0]!.posterior;
  const doubtful = bestBeads(1, 2, evidence(['a'], ['a', 'a']), shapes)[0]!.posterior;
  expect(sure).toBeGreaterThan(0.999);
  expect(doubtful).toBeLessThan(0.9);
  // One source, one target: a pair, or both alone in either order.
  expect(sure).toBeCloseTo(Math.exp(5) / (Math.exp(5) + 2 * Math.exp(-8)), 9);
});
