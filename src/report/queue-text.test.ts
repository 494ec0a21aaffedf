import { describe, expect, test } from 'vitest';
import { type Finding, finding } from '../model/finding.ts';
import type { FindingGroup } from '../model/finding-group.ts';
import { groupFindings } from '../triage/group-findings.ts';
import { queueText } from './queue-text.ts';
import { cellsOf } from './wrapped.ts';

const plain = { color: false, columns: 80, top: 10 };
const none = () => undefined;

interface Said extends Partial<Pick<Finding, 'source' | 'target' | 'message'>> {
  readonly mend?: readonly [before: string, after: string];
}

function said(path: string, column: number, { mend, message = 'no such word', ...strings }: Said): Finding {
  const place = { path, line: 9, column, endLine: 9, endColumn: column + 4 };
  const [before = '', after = ''] = mend ?? [];
  const edits = mend ? { edits: [{ path, start: 0, end: before.length, before, after, place }] } : {};
  return { ...finding('LK001', place, message, { fix: 'write it' }), ...strings, ...edits };
}

function groups(...findings: Finding[]): FindingGroup[] {
  return groupFindings(findings, (path) => /^(\w+)\//.exec(path)?.[1]);
}

test('one finding stands for all its pages', () => {
  const strings = { source: 'Remarks', target: 'Bemerkungeneise', mend: ['Bemerkungeneise', 'Hinweise'] } as const;
  const queue = groups(...Array.from({ length: 1774 }, (_, page) => said(`de/${1000 + page}.md`, 4, strings)));
  expect(queueText(queue, () => '## Bemerkungeneise', plain)).toBe(`warning LK001 de/1000.md:9:4
  heals 1,774 pages in de
  no such word
   9 | ## Bemerkungeneise
     |    ^^^^
  source: Remarks
  target: Bemerkungeneise
  mend:   Bemerkungeneise → Hinweise
  fix: write it
  key ${queue[0]!.key}, docs/rules.md#lk001
`);
});

test('several faults of one string are said together, those of other pages are not repeated', () => {
  const strings = { source: 's', target: 't' };
  const queue = groups(
    said('de/a.md', 1, { ...strings, message: 'first' }),
    said('de/a.md', 9, { ...strings, message: 'second' }),
    said('de/b.md', 1, { ...strings, message: 'first, elsewhere' }),
  );
  const text = queueText(queue, none, plain);
  expect(text).toContain('  first\n  second\n');
  expect(text).not.toContain('elsewhere');
});

describe('what is left out is said', () => {
  const queue = groups(...Array.from({ length: 30 }, (_, nth) => said(`de/${10 + nth}.md`, 1, { source: `${nth}` })));

  test('strings past the top', () => {
    const text = queueText(queue, none, { ...plain, top: 7 });
    expect(text.match(/^warning/gm)).toHaveLength(7);
    expect(text).toMatch(/\n… and 23 strings that heal fewer pages; more of them: npx hexapla check --top 30\n$/);
  });

  test('nothing where all are shown', () => {
    expect(queueText(queue, none, { ...plain, top: 30 })).not.toContain('…');
    expect(queueText([], none, plain)).toBe('');
  });

  test('a string that is not there', () => {
    const text = queueText(groups(said('de/a.md', 1, { source: 'lost', target: '' })), none, plain);
    expect(text).toContain('  source: lost\n  target: (nothing)\n');
  });
});

test('no line is wider than the terminal, whatever the strings', () => {
  const long = `${'很长的句子。'.repeat(40)} ${'word '.repeat(100)}${'x'.repeat(300)}`;
  const queue = groups(said('de/a.md', 50, { source: long, target: long, message: long, mend: [long, long] }));
  const lines = queueText(queue, () => long, plain).split('\n');
  for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(80);
  expect(lines.length).toBeLessThan(40);
});

test('content cannot drive the terminal; colour only adds escape sequences', () => {
  const evil = '\x1b]0;owned\x07\x9b31m\r\n::error::x';
  const queue = groups(said('de/a.md', 1, { source: evil, target: evil, message: evil, mend: [evil, evil] }));
  const text = queueText(queue, () => evil, plain);
  expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  expect(text).not.toMatch(/^::/m);
  const coloured = queueText(queue, () => evil, { ...plain, color: true });
  expect(coloured.replace(/\x1b\[[\d;]*m/g, '')).toBe(text);
  expect(coloured).not.toBe(text);
});
