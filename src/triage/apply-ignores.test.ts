import { expect, test } from 'vitest';
import { type Finding, finding } from '../model/finding.ts';
import { startOf } from '../model/place.ts';
import { applyIgnores } from './apply-ignores.ts';
import { mistakeKey } from './finding-key.ts';

const on = (path: string, source: string, target: string): Finding => {
  return { ...finding('LK001', startOf(path), 'x'), source, target };
};
const entryPlace = { path: 'hexapla-ignore.yml', line: 4, column: 3, endLine: 6, endColumn: 20 };
const entryFor = (one: Finding) => ({ key: mistakeKey(one), rule: one.rule, reason: 'a name', place: entryPlace });

test('an entry holds on all pages with this text, and for nothing else', () => {
  const same = [on('de/a.md', 's', 't'), on('de/b.md', 's', 't')];
  const other = [on('de/a.md', 's', 'u'), { ...on('de/a.md', 's', 't'), rule: 'LK002' as const }];
  const { kept, ignored, lapsed } = applyIgnores([...same, ...other], [entryFor(same[0]!)]);
  expect(ignored).toEqual(same);
  expect(kept).toEqual(other);
  expect(lapsed).toEqual([]);
});

test('when the text changes, the entry lapses and says so at its place', () => {
  const before = on('de/a.md', 's', 't');
  const { kept, lapsed } = applyIgnores([on('de/a.md', 's', 'changed')], [entryFor(before)]);
  expect(kept).toHaveLength(1);
  expect(lapsed).toEqual([
    finding('ignore-lapsed', entryPlace, `LK001 ${mistakeKey(before)} is no longer found: "a name"`),
  ]);
  expect(lapsed[0]?.severity).toBe('note');
});

test('an entry of a rule that nobody asked has not lapsed', () => {
  const entries = [entryFor(on('de/a.md', 's', 't'))];
  expect(applyIgnores([], entries, (rule) => rule !== 'LK001').lapsed).toEqual([]);
  expect(applyIgnores([], entries, (rule) => rule === 'LK001').lapsed).toHaveLength(1);
});

test('a finding without strings is known by its page and message', () => {
  const broken = finding('LK001', startOf('de/a.md'), 'no such page: b.md');
  const elsewhere = { ...broken, place: startOf('de/c.md') };
  expect(applyIgnores([broken, elsewhere], [entryFor(broken)]).kept).toEqual([elsewhere]);
});
