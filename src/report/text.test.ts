import { describe, expect, test } from 'vitest';
import { type Finding, finding } from '../model/finding.ts';
import { startOf } from '../model/place.ts';
import { textReport } from './text.ts';

const plain = { color: false, columns: 80, limitPerRule: 10 };
const none = () => undefined;

function at(path: string, line: number, column: number, length: number) {
  return { path, line, column, endLine: line, endColumn: column + length };
}

test('one finding reads as the design says', () => {
  const found = finding('FM002', at('content/ru/x.md', 9, 14, 13), 'ms.assetid is not a GUID: "f1aa8bd9-c6ac"');
  const lineOf = (path: string, line: number) =>
    path === 'content/ru/x.md' && line === 9 ? 'ms.assetid:  f1aa8bd9-c6ac' : undefined;
  expect(textReport([found], lineOf, plain)).toBe(
    `error FM002 content/ru/x.md:9:14
  ms.assetid is not a GUID: "f1aa8bd9-c6ac"
   9 | ms.assetid:  f1aa8bd9-c6ac
     |              ^^^^^^^^^^^^^
  fix: copy the id from another locale's page of this topic
  docs/rules.md#fm002
`,
  );
});

test('without the line there is no frame, without findings no text', () => {
  expect(textReport([finding('SI002', startOf('content/fr'), 'no pages')], none, plain)).toBe(
    `error SI002 content/fr:1:1
  no pages
  fix: add pages or take the locale out of the configuration
  docs/rules.md#si002
`,
  );
  expect(textReport([], none, plain)).toBe('');
});

describe('order', () => {
  const heads = (findings: Finding[], options = {}) =>
    textReport(findings, none, { ...plain, ...options })
      .split('\n')
      .filter((line) => /^(error|warning|note) /.test(line));

  test('errors first, then warnings; by rule, then by place; whatever the order found', () => {
    const findings = [
      finding('LK001', at('b.md', 2, 1, 1), 'x'),
      finding('FM002', at('z.md', 1, 1, 1), 'x'),
      finding('FI001', at('b.md', 10, 1, 1), 'x'),
      finding('FI001', at('b.md', 9, 7, 1), 'x'),
      finding('FI001', at('b.md', 9, 5, 1), 'x'),
      finding('FI001', at('a.md', 30, 1, 1), 'x'),
    ];
    const expected = [
      'error FI001 a.md:30:1',
      'error FI001 b.md:9:5',
      'error FI001 b.md:9:7',
      'error FI001 b.md:10:1',
      'error FM002 z.md:1:1',
      'warning LK001 b.md:2:1',
    ];
    expect(heads(findings)).toEqual(expected);
    expect(heads(findings.toReversed())).toEqual(expected);
  });

  test('a finding stands with its own severity, not its rule’s', () => {
    const raised = finding('LK001', startOf('a.md'), 'x', { severity: 'error' });
    expect(heads([raised])).toEqual(['error LK001 a.md:1:1']);
  });

  test('notes come last, and only when asked for', () => {
    const findings = [finding('LK003', startOf('a.md'), 'x'), finding('LK001', startOf('a.md'), 'x')];
    expect(heads(findings)).toEqual(['warning LK001 a.md:1:1']);
    expect(heads(findings, { notes: true })).toEqual(['warning LK001 a.md:1:1', 'note LK003 a.md:1:1']);
  });
});

test('past the limit it says how many more there are and how to see them', () => {
  const many = Array.from({ length: 1503 }, (_, line) => finding('LK001', at('a.md', line + 1, 1, 1), 'x'));
  const text = textReport(many, none, { ...plain, limitPerRule: 2 });
  expect(text.match(/^warning/gm)).toHaveLength(2);
  expect(text).toMatch(/\n… and 1,501 more of LK001; all of them: npx hexapla check --rule LK001\n$/);
  expect(textReport(many.slice(0, 2), none, { ...plain, limitPerRule: 2 })).not.toContain('more of');
  expect(textReport(many, none, { ...plain, limitPerRule: Number.POSITIVE_INFINITY }).match(/^warning/gm)).toHaveLength(
    1503,
  );
});

test('notes that are not shown are counted by rule', () => {
  const notes = [
    finding('ST001', startOf('a.md'), 'x'),
    finding('ST001', startOf('b.md'), 'x'),
    finding('LK003', startOf('a.md'), 'x'),
  ];
  expect(textReport(notes, none, plain)).toBe(
    '3 notes not shown (1 LK003, 2 ST001); to see them: npx hexapla check --notes\n',
  );
  expect(textReport(notes.slice(2), none, plain)).toMatch(/^1 note not shown/);
  expect(textReport(notes, none, { ...plain, notes: true })).not.toContain('not shown');
});

test('colour only adds escape sequences', () => {
  const found = [finding('FM002', at('a.md', 1, 1, 3), 'bad'), finding('LK001', at('a.md', 1, 1, 3), 'bad')];
  const lineOf = () => 'bad line';
  const coloured = textReport(found, lineOf, { ...plain, color: true });
  expect(coloured).toContain('\x1b[1;31merror\x1b[0m');
  expect(coloured).toContain('\x1b[1;33mwarning\x1b[0m');
  expect(coloured.replace(/\x1b\[[\d;]*m/g, '')).toBe(textReport(found, lineOf, plain));
});

test('content cannot drive the terminal', () => {
  const evil = '\x1b]0;owned\x07\x9b31m\r\n::error::x';
  const found = finding('FM002', at(`a${evil}.md`, 1, 1, 1), `bad ${evil}`, { fix: `no ${evil}` });
  const text = textReport([found], () => evil, plain);
  expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  expect(text.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
  expect(text.split('\n')).toHaveLength(7);
});
