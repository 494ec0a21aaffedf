import { expect, test } from 'vitest';
import { type Finding, finding } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';
import { baselineOf, baselineSize, compareWithBaseline, everything } from './baseline.ts';

const localeOf = (path: string) => /^(\w+)\//.exec(path)?.[1];

/** `de/a.md:3 LK001 source=target`; without strings the message is told apart by what follows the rule. */
function found(...lines: string[]): Finding[] {
  return lines.map((written) => {
    const [where = '', rule = '', said = ''] = written.split(' ');
    const [path = '', line] = where.split(':');
    const place = { path, line: Number(line), column: 1, endLine: Number(line), endColumn: 2 };
    const [source = '', target] = said.split('=');
    const one = finding(rule as RuleId, place, target === undefined ? said : 'x');
    return target === undefined ? one : { ...one, source, target };
  });
}

function compared(before: string[], now: string[], scope = everything) {
  const { fresh, old, mended, next } = compareWithBaseline(
    found(...now),
    baselineOf(found(...before), localeOf),
    localeOf,
    scope,
  );
  const lines = (findings: readonly Finding[]) => findings.map(({ place }) => `${place.path}:${place.line}`);
  return { fresh: lines(fresh), old: lines(old), mended, left: baselineSize(next) };
}

test.each<[string, string[], string[], ReturnType<typeof compared>]>([
  [
    'nothing has changed',
    ['de/a.md:3 LK001 x'],
    ['de/a.md:3 LK001 x'],
    { fresh: [], old: ['de/a.md:3'], mended: 0, left: 1 },
  ],
  [
    'lines have moved',
    ['de/a.md:3 LK001 s=t'],
    ['de/a.md:9 LK001 s=t'],
    { fresh: [], old: ['de/a.md:9'], mended: 0, left: 1 },
  ],
  [
    'another text',
    ['de/a.md:3 LK001 s=t'],
    ['de/a.md:3 LK001 s=u'],
    { fresh: ['de/a.md:3'], old: [], mended: 1, left: 0 },
  ],
  [
    'another page',
    ['de/a.md:3 LK001 s=t'],
    ['de/b.md:3 LK001 s=t'],
    { fresh: ['de/b.md:3'], old: [], mended: 1, left: 0 },
  ],
  [
    'another rule',
    ['de/a.md:3 LK001 s=t'],
    ['de/a.md:3 LK002 s=t'],
    { fresh: ['de/a.md:3'], old: [], mended: 1, left: 0 },
  ],
  [
    'once more on the page',
    ['de/a.md:3 LK001 s=t'],
    ['de/a.md:3 LK001 s=t', 'de/a.md:8 LK001 s=t'],
    { fresh: ['de/a.md:8'], old: ['de/a.md:3'], mended: 0, left: 1 },
  ],
  [
    'one of two mended',
    ['de/a.md:3 LK001 s=t', 'de/a.md:8 LK001 s=t'],
    ['de/a.md:8 LK001 s=t'],
    { fresh: [], old: ['de/a.md:8'], mended: 1, left: 1 },
  ],
])('%s', (_name, before, now, expected) => {
  expect(compared(before, now)).toEqual(expected);
});

test('what was mended is new when it comes back', () => {
  const mistake = found('de/a.md:3 LK001 s=t');
  const { next } = compareWithBaseline([], baselineOf(mistake, localeOf), localeOf);
  expect(compareWithBaseline(mistake, next, localeOf).fresh).toEqual(mistake);
});

test('what was not looked at stays in the baseline', () => {
  const before = ['de/a.md:3 LK001 s=t', 'ru/a.md:3 LK001 s=t', 'de/a.md:4 LK002 s=t'];
  const rule = (id: string) => id === 'LK001';
  expect(compared(before, [], { ...everything, rule })).toMatchObject({ mended: 2, left: 1 });
  expect(compared(before, [], { rule, locale: (id) => id === 'ru' })).toMatchObject({ mended: 1, left: 2 });
});

test('the same whatever the order of the findings', () => {
  const all = found('de/b.md:3 LK001 s=t', 'ru/a.md:3 LK001 s=t', 'de/a.md:4 LK002 x', 'de/a.md:4 LK001 s=u');
  expect(JSON.stringify(baselineOf(all, localeOf))).toBe(JSON.stringify(baselineOf(all.toReversed(), localeOf)));
});
