import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';
import { ambiguousIds } from './rules/ambiguous-ids.ts';
import { elementTree } from './rules/element-tree.ts';
import { linkTargets } from './rules/link-targets.ts';
import { overrides } from './rules/overrides.ts';
import { redirects } from './rules/redirects.ts';
import { routes } from './rules/routes.ts';
import { staleness } from './rules/staleness.ts';
import { tableOfContents } from './rules/table-of-contents.ts';

const rules: readonly ((input: CheckInput) => Finding[])[] = [
  ambiguousIds,
  overrides,
  routes,
  redirects,
  linkTargets,
  tableOfContents,
  elementTree,
  staleness,
];

/** What all rules say, after what reading and rendering have already said; in order of file and line. */
export function checkAll(input: CheckInput): Finding[] {
  const said = input.pages.flatMap((page) => page.findings);
  return [...said, ...rules.flatMap((rule) => rule(input))].sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  const [p, q] = [a.place, b.place];
  if (p.path !== q.path) return p.path < q.path ? -1 : 1;
  if (p.line !== q.line) return p.line - q.line;
  if (p.column !== q.column) return p.column - q.column;
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
}
