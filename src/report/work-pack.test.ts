import { expect, test } from 'vitest';
import { type Finding, finding } from '../model/finding.ts';
import { startOf } from '../model/place.ts';
import type { RuleId } from '../model/rules.ts';
import { groupFindings } from '../triage/group-findings.ts';
import { workPack } from './work-pack.ts';

function on(path: string, source: string, target: string, rule: RuleId = 'LK001', message = 'm'): Finding {
  return { ...finding(rule, startOf(path), message), source, target };
}

function pack(findings: readonly Finding[], size: number): string {
  return workPack(
    groupFindings(findings, () => 'de'),
    'de',
    size,
  );
}

test('the next strings, each once, whatever many rules speak of it', () => {
  const edit = { path: 'de/a.md', start: 0, end: 1, before: 't', after: 'u', place: startOf('de/a.md') };
  const findings: Finding[] = [
    { ...on('de/a.md', 'Source *text*', 't'), edits: [edit] },
    on('de/b.md', 'Source *text*', 't'),
    on('de/a.md', 'Source *text*', 't', 'LK002', 'also <this>'),
    on('de/c.md', 'other', 'x'),
    finding('FM002', startOf('de/d.md'), 'about no string'),
  ];
  const [first, second] = groupFindings(findings.slice(0, 3), () => 'de').map(({ key }) => key);
  expect(pack(findings, 1)).toBe(`# Work pack: de

1 string of 2, in the order in which they heal most pages; together 2 pages.

Write the better text below “New”. Leave it empty where the text is right; then name its key in \`hexapla-ignore.yml\`.

## 1. heals 2 pages

Source

\`\`\`text
Source *text*
\`\`\`

Now

\`\`\`text
t
\`\`\`

Why

- m (Link to a page that does not exist; LK001, key ${first})
- also \\<this\\> (Link to a section that does not exist; LK002, key ${second})
- write \`u\` instead of \`t\`

New

\`\`\`text

\`\`\`

Where

- \`de/a.md:1\`
- \`de/b.md:1\`
`);
});

test('a string with fences of its own stands in a longer one', () => {
  expect(pack([on('de/a.md', '```xml\n<a/>\n```', 't')], 5)).toContain('````text\n```xml\n<a/>\n```\n````');
});

test('only the first places are listed', () => {
  const findings = Array.from({ length: 9 }, (_, nth) => on(`de/${nth}.md`, 's', 't'));
  expect(pack(findings, 5)).toMatch(/- `de\/4\.md:1`\n- and 4 more places\n$/);
});
