import { describe, expect, test } from 'vitest';
import { finding, type Severity } from '../model/finding.ts';
import { type RuleId, rules } from '../model/rules.ts';
import { sarifReport } from './sarif.ts';

/** The part of the format that these tests read. */
interface Log {
  version: string;
  $schema: string;
  runs: [
    {
      tool: { driver: { name: string; semanticVersion: string; rules: Descriptor[] } };
      columnKind: string;
      invocations: [{ toolExecutionNotifications?: [{ message: { text: string } }] }];
      results: Result[];
    },
  ];
}
interface Descriptor {
  id: string;
  shortDescription: { text: string };
  help: { text: string; markdown: string };
  defaultConfiguration: { level: string };
}
interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: [{ physicalLocation: { artifactLocation: { uri: string; uriBaseId?: string }; region: object } }];
  partialFingerprints: { primaryLocationLineHash: string };
}

function found(rule: RuleId, path = 'content/ru/a.md', line = 3, message = 'x', severity: Severity = 'error') {
  return finding(rule, { path, line, column: 5, endLine: line, endColumn: 9 }, message, { severity });
}

function runOf(findings: Parameters<typeof sarifReport>[0]) {
  return (JSON.parse(JSON.stringify(sarifReport(findings, '0.1.0'))) as Log).runs[0];
}

test('a result names its rule, place and message', () => {
  const log = sarifReport([found('FM002')], '0.1.0') as Log;
  expect(log.version).toBe('2.1.0');
  expect(log.runs[0].columnKind).toBe('utf16CodeUnits');
  expect(log.runs[0].tool.driver).toMatchObject({ name: 'Hexapla', semanticVersion: '0.1.0' });
  const [result] = log.runs[0].results;
  expect(result).toMatchObject({ ruleId: 'FM002', level: 'error' });
  expect(result?.message.text).toBe(`x. Fix: ${rules.FM002.fix}`);
  expect(result?.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'content/ru/a.md', uriBaseId: '%SRCROOT%' },
    region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
  });
});

test('every rule is described with help, and results point at theirs', () => {
  const run = runOf([found('LK001'), found('FI001')]);
  expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(Object.keys(rules).sort());
  for (const descriptor of run.tool.driver.rules) {
    const { title, fix, severity } = rules[descriptor.id as RuleId];
    expect(descriptor.shortDescription.text).toBe(title);
    expect(descriptor.help.text).toContain(fix);
    expect(descriptor.defaultConfiguration.level).toBe(severity);
  }
  for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
});

test.each(['error', 'warning', 'note'] as const)('severity %s is the level of the same name', (severity) => {
  expect(runOf([found('LK001', 'a.md', 1, 'x', severity)]).results[0]?.level).toBe(severity);
});

test.each([
  ['content/ru/a.md', 'content/ru/a.md', '%SRCROOT%'],
  ['content/中 文/a#b?.md', 'content/%E4%B8%AD%20%E6%96%87/a%23b%3F.md', '%SRCROOT%'],
  ['c:d.md', 'c%3Ad.md', '%SRCROOT%'],
  ['../elsewhere/a.md', '../elsewhere/a.md', undefined],
  ['/srv/a.md', 'file:///srv/a.md', undefined],
])('path %s is the URI %s', (path, uri, base) => {
  const [{ physicalLocation }] = runOf([found('LK001', path)]).results[0]!.locations;
  expect(physicalLocation.artifactLocation).toEqual(base ? { uri, uriBaseId: base } : { uri });
});

test.each([
  ['empty', { line: 1, column: 1, endLine: 1, endColumn: 1 }, [1, 1, 1, 2]],
  ['over two lines, ending at the start of the second', { line: 2, column: 7, endLine: 3, endColumn: 1 }, [2, 7, 3, 1]],
])('a place that is %s', (_name, place, [startLine, startColumn, endLine, endColumn]) => {
  const run = runOf([finding('FI001', { path: 'a.md', ...place }, 'x')]);
  const { region } = run.results[0]!.locations[0].physicalLocation;
  expect(region).toEqual({ startLine, startColumn, endLine, endColumn });
});

describe('fingerprints', () => {
  const prints = (...findings: Parameters<typeof sarifReport>[0]) =>
    runOf(findings).results.map((result) => result.partialFingerprints.primaryLocationLineHash);

  test('stay when lines move', () => {
    expect(prints(found('LK001', 'a.md', 3))).toEqual(prints(found('LK001', 'a.md', 4)));
  });

  test('differ by rule, file, message and order', () => {
    const all = prints(
      found('LK001', 'a.md', 1, 'x'),
      found('LK001', 'a.md', 2, 'x'),
      found('LK001', 'a.md', 3, 'y'),
      found('LK002', 'a.md', 4, 'x'),
      found('LK001', 'b.md', 5, 'x'),
    );
    expect(new Set(all).size).toBe(5);
  });
});

test('past 25,000 results the mildest are left out, and the run says so', () => {
  const notes = Array.from({ length: 25_000 }, (_, line) => found('LK003', 'a.md', line + 1, 'x', 'note'));
  const run = runOf([...notes, found('FM002')]);
  expect(run.results).toHaveLength(25_000);
  expect(run.results[0]?.ruleId).toBe('FM002');
  expect(run.invocations[0].toolExecutionNotifications?.[0].message.text).toMatch(/left out: 1;/);
  expect(runOf([found('FM002')]).invocations[0]).not.toHaveProperty('toolExecutionNotifications');
});
