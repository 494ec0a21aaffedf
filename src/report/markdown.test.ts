import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { type Finding, finding } from '../model/finding.ts';
import { startOf } from '../model/place.ts';
import { groupFindings } from '../triage/group-findings.ts';
import { markdownReport } from './markdown.ts';
import { type BaselineCounts, reportSummary } from './report-summary.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

function reportOf(findings: readonly Finding[], more: { baseline?: BaselineCounts; top?: number } = {}): string {
  const groups = groupFindings(findings, (path) => /^(\w+)\//.exec(path)?.[1]);
  return markdownReport(
    groups,
    reportSummary(findings, groups, { ignored: 0, baseline: more.baseline }),
    more.top ?? 10,
  );
}

function on(path: string, source: string, target: string, message = 'm'): Finding {
  return { ...finding('LK001', startOf(path), message), source, target };
}

test('counts, and what heals most pages', () => {
  const findings = [on('de/a.md', 's', 't'), on('de/b.md', 's', 't'), finding('FM002', startOf('de/c.md'), 'bad id')];
  expect(reportOf(findings)).toBe(`## Hexapla: 1 error

1 error, 2 warnings, 0 notes in 2 findings.

<details><summary>By rule</summary>

| | rule | places | says |
|---|---|--:|---|
| error | FM002 | 1 | Topic id is not a GUID |
| warning | LK001 | 2 | Link to a page that does not exist |

</details>

### What heals most pages

| | | | first place |
|---|---|---|---|
| heals 1 page in de | error FM002 | bad id | \`de/c.md:1\` |
| heals 2 pages in de | warning LK001 | m<br>source: \`s\`<br>here: \`t\` | \`de/a.md:1\` |
`);
});

test.each<[string, Finding[], BaselineCounts, RegExp]>([
  [
    'nothing new',
    [],
    { file: 'b.json', created: false, new: 0, old: 9, mended: 2 },
    /^## Hexapla: nothing new\n\nAgainst `b.json`: \*\*0 new\*\*, 9 old, 2 mended\.\n/,
  ],
  [
    'a new warning',
    [on('de/a.md', 's', 't')],
    { file: 'b.json', created: false, new: 1, old: 9, mended: 0 },
    /^## Hexapla: 1 new warning\n/,
  ],
  [
    'just made',
    [],
    { file: 'b.json', created: true, new: 0, old: 1200, mended: 0 },
    /was just made: all 1,200 findings are old\./,
  ],
])('against a baseline: %s', (_name, findings, baseline, expected) => {
  expect(reportOf(findings, { baseline })).toMatch(expected);
});

test('what is left out is said', () => {
  const findings = Array.from({ length: 5 }, (_, nth) => on(`de/${nth}.md`, String(nth), 't'));
  expect(reportOf(findings, { top: 2 })).toMatch(/\nAnd 3 more findings: `npx hexapla check --top 5`\n$/);
});

test('no content of a page is markup, breaks a cell, or calls somebody', () => {
  const evil = 'a | b ``c` <img src=x> **d** [e](f) @octocat #1\n## g \\| h `';
  const report = reportOf([on('de/a|`b.md', evil, `\`${evil}`, evil)]);
  const tree = parser.parse(report);
  const kinds = new Set<string>();
  visit(tree, (node) => void kinds.add(node.type));
  for (const kind of ['image', 'link', 'strong', 'emphasis']) expect(kinds).not.toContain(kind);
  const rows: string[][] = [];
  visit(tree, 'tableRow', (row) => void rows.push(row.children.map((cell) => textOf(cell))));
  expect(rows.at(-1)).toHaveLength(4);
  expect(rows.at(-1)?.[2]).toContain('<img src=x> **d** [e](f)');
  expect(rows.at(-1)?.[3]).toBe('de/a|`b.md:1');
  expect(report).not.toMatch(/[^`]@octocat(?!.*`)/);
});

test('a long string is cut at a whole character', () => {
  const report = reportOf([on('de/a.md', '😀'.repeat(200), 't')]);
  expect(report).toContain(`\`${'😀'.repeat(60)}…\``);
});
