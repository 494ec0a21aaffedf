import { expect, test } from 'vitest';
import { type Finding, finding } from '../model/finding.ts';
import { rules } from '../model/rules.ts';
import { jsonFindings } from './json.ts';

const place = { path: 'content/ru/a.md', line: 3, column: 5, endLine: 4, endColumn: 2 };

test('a finding as a plain object', () => {
  const found = finding('FM002', place, 'ms.assetid is not a GUID: "x"');
  const localeOf = (path: string) => /^content\/(\w+)\//.exec(path)?.[1];
  expect(jsonFindings([found], localeOf)).toEqual([
    {
      rule: 'FM002',
      severity: 'error',
      locale: 'ru',
      place: { path: 'content/ru/a.md', line: 3, column: 5, endLine: 4, endColumn: 2 },
      message: 'ms.assetid is not a GUID: "x"',
      fix: "copy the id from another locale's page of this topic",
    },
  ]);
});

test('no locale where the path belongs to none', () => {
  expect(jsonFindings([finding('FM002', place, 'x')])[0]).not.toHaveProperty('locale');
});

test('a finding without a fix gets the fix of its rule', () => {
  const bare: Finding = { rule: 'LK001', severity: 'warning', place, message: 'x' };
  expect(jsonFindings([bare])[0]?.fix).toBe(rules.LK001.fix);
});
