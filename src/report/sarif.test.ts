import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AjvDraft04 from 'ajv-draft-04';
import { describe, expect, test } from 'vitest';
import { type Finding, finding, type Severity } from '../model/finding.ts';
import { type RuleId, rules } from '../model/rules.ts';
import { groupFindings } from '../triage/group-findings.ts';
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
  fixes?: [{ description: { text: string }; artifactChanges: { artifactLocation: object; replacements: object[] }[] }];
  partialFingerprints: { primaryLocationLineHash: string };
}

function found(rule: RuleId, path = 'content/ru/a.md', line = 3, message = 'x', severity: Severity = 'error') {
  return finding(rule, { path, line, column: 5, endLine: line, endColumn: 9 }, message, { severity });
}

function logOf(findings: readonly Finding[]): Log {
  const groups = groupFindings(findings, (path) => /^content\/(\w+)\//.exec(path)?.[1]);
  return JSON.parse(JSON.stringify(sarifReport(groups, '0.1.0'))) as Log;
}

function runOf(findings: readonly Finding[]) {
  return logOf(findings).runs[0];
}

/** The official schema, as Microsoft's package brings it. */
const require = createRequire(import.meta.url);
const schemaFile = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const officialSchema: object = JSON.parse(readFileSync(schemaFile, 'utf8'));
const isSarif = new AjvDraft04({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(officialSchema);

/** The same mistake on a page, with its mend. */
function drift(path: string, line: number): Finding {
  const place = { path, line, column: 2, endLine: line, endColumn: 6 };
  const edit = { path, start: 1, end: 5, before: 'http', after: 'https', place };
  return { ...finding('LK001', place, 'old address'), source: 'https:', target: 'http:', edits: [edit] };
}

test('a result names its rule, place and message', () => {
  const log = logOf([found('FM002')]);
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
  const prints = (...findings: Finding[]) =>
    runOf(findings).results.map((result) => result.partialFingerprints.primaryLocationLineHash);

  test('stay when lines move', () => {
    expect(prints(found('LK001', 'a.md', 3))).toEqual(prints(found('LK001', 'a.md', 4)));
  });

  test('of strings stay when the first page goes', () => {
    const [whole] = prints(drift('content/de/a.md', 3), drift('content/de/b.md', 3));
    expect(prints(drift('content/de/b.md', 8))).toEqual([whole]);
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

test('one mistake on many pages is one result, with one fix for all of them', () => {
  const pages = Array.from({ length: 150 }, (_, page) => drift(`content/de/${String(page).padStart(3, '0')}.md`, 7));
  const run = runOf([...pages, drift('content/fr/a.md', 9)]);
  expect(run.results).toHaveLength(1);
  const [result] = run.results;
  expect(result?.message.text).toBe(`old address. Heals 151 pages in de, fr. Fix: ${rules.LK001.fix}`);
  expect(result?.locations).toHaveLength(100);
  const [fix] = result!.fixes!;
  expect(fix.description.text).toBe('Write "https" instead of "http"');
  expect(fix.artifactChanges).toHaveLength(151);
  expect(fix.artifactChanges.at(-1)).toEqual({
    artifactLocation: { uri: 'content/fr/a.md', uriBaseId: '%SRCROOT%' },
    replacements: [
      {
        deletedRegion: { startLine: 9, startColumn: 2, endLine: 9, endColumn: 6 },
        insertedContent: { text: 'https' },
      },
    ],
  });
  expect(runOf([found('FM002')]).results[0]).not.toHaveProperty('fixes');
});

describe('the official schema', () => {
  test('holds', () => {
    isSarif(
      logOf([found('FM002'), found('SI002', 'content/de'), drift('content/de/a.md', 2), found('LK003', '../x.md')]),
    );
    expect(isSarif.errors).toBeNull();
    isSarif(logOf([]));
    expect(isSarif.errors).toBeNull();
    const cut = logOf(Array.from({ length: 25_001 }, (_, line) => found('LK003', 'a.md', line + 1)));
    (cut.runs[0] as { results: Result[] }).results = [];
    isSarif(cut);
    expect(isSarif.errors).toBeNull();
  });

  test('would see a fault', () => {
    const log = logOf([drift('content/de/a.md', 2)]);
    (log.runs[0].results[0]! as { level: string }).level = 'fatal';
    expect(isSarif(log)).toBe(false);
    const other = logOf([drift('content/de/a.md', 2)]);
    other.runs[0].results[0]!.fixes![0].artifactChanges[0]!.replacements.push({ insertedContent: {} });
    expect(isSarif(other)).toBe(false);
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
