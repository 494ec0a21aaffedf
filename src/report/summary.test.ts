import { expect, test } from 'vitest';
import { finding } from '../model/finding.ts';
import { startOf } from '../model/place.ts';
import { summarize, summaryText } from './summary.ts';

const here = startOf('a.md');

test('counts by severity and by rule', () => {
  const summary = summarize([
    finding('LK003', here, 'x'),
    finding('LK002', here, 'x'),
    finding('LK001', here, 'x'),
    finding('LK001', here, 'y'),
    finding('LK001', here, 'z', { severity: 'error' }),
    ...Array.from({ length: 1200 }, () => finding('LK012', here, 'x')),
  ]);
  expect(summary).toEqual({
    severities: { error: 1, warning: 1203, note: 1 },
    rules: [
      { rule: 'LK001', severity: 'error', count: 1 },
      { rule: 'LK012', severity: 'warning', count: 1200 },
      { rule: 'LK001', severity: 'warning', count: 2 },
      { rule: 'LK002', severity: 'warning', count: 1 },
      { rule: 'LK003', severity: 'note', count: 1 },
    ],
  });
  expect(summaryText(summary)).toBe(
    [
      '1 error, 1,203 warnings, 1 note',
      '  error    LK001      1  Link to a page that does not exist',
      '  warning  LK012  1,200  Missing picture or file',
      '  warning  LK001      2  Link to a page that does not exist',
      '  warning  LK002      1  Link to a section that does not exist',
      '  note     LK003      1  Link in other letter case',
      '',
    ].join('\n'),
  );
});

test('nothing found is one line', () => {
  expect(summaryText(summarize([]))).toBe('0 errors, 0 warnings, 0 notes\n');
});
