import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { type Finding, finding } from '../model/finding.ts';
import type { FindingGroup } from '../model/finding-group.ts';
import { rules } from '../model/rules.ts';
import { groupFindings } from '../triage/group-findings.ts';
import { jsonFindings } from './json.ts';
import { reportSummary } from './report-summary.ts';

const place = { path: 'content/ru/a.md', line: 3, column: 5, endLine: 4, endColumn: 2 };
const localeOf = (path: string) => /^content\/(\w+)\//.exec(path)?.[1];

function groups(...findings: Finding[]): FindingGroup[] {
  return groupFindings(findings, localeOf);
}

const schema: object = JSON.parse(
  readFileSync(new URL('../../docs/schema/findings.schema.json', import.meta.url), 'utf8'),
);
const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

test('a finding as a plain object', () => {
  const found = finding('FM002', place, 'ms.assetid is not a GUID: "x"');
  expect(jsonFindings(groups(found), localeOf)).toEqual([
    {
      key: expect.stringMatching(/^[0-9a-f]{16}$/),
      rule: 'FM002',
      severity: 'error',
      locale: 'ru',
      place: { path: 'content/ru/a.md', line: 3, column: 5, endLine: 4, endColumn: 2 },
      message: 'ms.assetid is not a GUID: "x"',
      source: null,
      target: null,
      fix: "copy the id from another locale's page of this topic",
      heals: 1,
    },
  ]);
});

test('one mistake on several pages of several locales', () => {
  const edit = { path: place.path, start: 0, end: 1, before: 'x', after: 'y', place };
  const one: Finding = { ...finding('LK001', place, 'm'), source: 's', target: 't', edits: [edit] };
  const other = { ...place, path: 'content/de/a.md' };
  const two: Finding = { ...one, place: other, edits: [{ ...edit, path: other.path, place: other }] };
  expect(jsonFindings(groups(one, two), localeOf)).toMatchObject([
    {
      locale: 'de',
      place: other,
      source: 's',
      target: 't',
      heals: 2,
      places: [other, place],
      locales: ['de', 'ru'],
      edits: [{ path: other.path }, { path: place.path, start: 0, end: 1, before: 'x', after: 'y' }],
    },
  ]);
});

test('no locale where the path belongs to none', () => {
  expect(jsonFindings(groups(finding('FM002', place, 'x')))[0]?.locale).toBeNull();
});

test('a finding without a fix gets the fix of its rule', () => {
  const bare: Finding = { rule: 'LK001', severity: 'warning', place, message: 'x' };
  expect(jsonFindings(groups(bare))[0]?.fix).toBe(rules.LK001.fix);
});

test('the published schema holds for a full report', () => {
  const edit = { path: place.path, start: 0, end: 1, before: 'x', after: 'y', place, more: 'dropped' };
  const one: Finding = { ...finding('LK001', place, 'm'), source: 's', target: 't', edits: [edit] };
  const findings = [one, { ...one, place: { ...place, path: 'content/de/a.md' } }, finding('SI001', place, 'x')];
  const queue = groups(...findings);
  const summary = reportSummary(findings, queue, {
    ignored: 2,
    baseline: { file: 'base.json', created: false, new: 3, old: 4, mended: 5 },
    patches: [{ locale: 'de', file: 'de.patch', strings: 1, pages: 1, edits: 1 }],
  });
  const printed = JSON.parse(JSON.stringify({ findings: jsonFindings(queue, localeOf), summary }));
  isValid(printed);
  expect(isValid.errors).toBeNull();
});

test.each<[string, (report: { findings: Record<string, unknown>[]; summary: Record<string, unknown> }) => void]>([
  ['without a place', ({ findings }) => delete findings[0]!['place']],
  ['with a severity that nobody knows', ({ findings }) => Object.assign(findings[0]!, { severity: 'fatal' })],
  ['with a field that nobody knows', ({ findings }) => Object.assign(findings[0]!, { fixes: [] })],
  ['that heals nothing', ({ findings }) => Object.assign(findings[0]!, { heals: 0 })],
  ['without counts', ({ summary }) => delete summary['severities']],
])('the published schema refuses a report %s', (_name, spoil) => {
  const findings = [finding('FM002', place, 'x')];
  const queue = groups(...findings);
  const report = JSON.parse(
    JSON.stringify({ findings: jsonFindings(queue), summary: reportSummary(findings, queue, { ignored: 0 }) }),
  );
  expect(isValid(report)).toBe(true);
  spoil(report);
  expect(isValid(report)).toBe(false);
});
