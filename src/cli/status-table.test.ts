import { expect, test } from 'vitest';
import type { LocaleStatus } from '../site/status.ts';
import { statusTable } from './status-table.ts';

const nothing: LocaleStatus = {
  locale: 'de',
  pages: 0,
  missing: 0,
  outdated: 0,
  reworded: 0,
  current: 0,
  orphaned: 0,
  unknown: 0,
  human: 0,
  machine: 0,
  findings: { error: 0, warning: 0, note: 0 },
};

test.each<[string, Partial<LocaleStatus>, string]>([
  ['all is well', { current: 7 }, '█'.repeat(24)],
  ['half is missing', { current: 50, missing: 50 }, '█'.repeat(12) + '·'.repeat(12)],
  ['one among thousands is seen', { current: 5000, outdated: 1, orphaned: 1 }, `${'█'.repeat(22)}▓▒`],
  ['thirds', { current: 1, outdated: 1, unknown: 1 }, '█'.repeat(8) + '▓'.repeat(8) + '░'.repeat(8)],
  ['one of each and many', { current: 1, outdated: 1, orphaned: 1, unknown: 1, missing: 999 }, `█▓▒░${'·'.repeat(20)}`],
  ['nothing at all', {}, ' '.repeat(24)],
])('a bar: %s', (_name, counts, bar) => {
  expect(
    statusTable([{ ...nothing, ...counts }])
      .split('\n')[3]
      ?.slice(8, 32),
  ).toBe(bar);
});

test('the widest table has 80 cells', () => {
  const count = 12_345;
  const wide: LocaleStatus = {
    ...nothing,
    locale: 'pt-BR',
    pages: count,
    missing: count,
    outdated: count,
    current: count,
    orphaned: count,
    unknown: count,
    findings: { error: count, warning: 123_456, note: count },
  };
  const widths = statusTable([wide])
    .split('\n')
    .map((line) => line.length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(80);
});
