import type { MeasuredRule } from '../model/measured-rule.ts';
import type { Rule } from '../model/rules/rule.ts';
import { type RuleId, rules } from '../model/rules.ts';
import { wilson } from './wilson.ts';

const introduction = `# Rules

What Hexapla finds, by the id that stands in every finding.

- **error**: nothing is published; the last good site stays as it was. An error about a translation is for reviewers:
  \`npx hexapla check\` fails, a build does not.
- **warning**: published, and reported.
- **note**: worth knowing; \`npx hexapla check --rule ID\` shows every place.

This page is printed from \`src/model/rules/\` by \`node src/cli/write-rules.ts\`.
`;

const measuring = `## How often they are right

Rules over translations are measured on real documentation: five languages, 2,244 pages each, mostly translated by machines. A
finding here is one distinct mistake, however many pages have it. **Precision** is the share of judged findings that were right
(at least fifty of a rule, or all there are, from all languages); **recall** the share of planted faults that were seen. In
brackets: the 95% interval. An error needs a precision of 0.95, a warning 0.80; what has less is a note. Both are measured
again by \`npm run bench:checks\`; the verdicts lie in \`bench/checks/labels/\`.
`;

/** What was measured, by rule. */
export type Measured = Readonly<Partial<Record<string, MeasuredRule>>>;

/** The text of `docs/rules.md`: a table of all rules, one of what was measured, then one section each, with the id as its heading. */
export function rulesMarkdown(measured: Measured = {}): string {
  const ids = (Object.keys(rules) as RuleId[]).sort();
  const rows = ids.map((id) => `| [${id}](#${id.toLowerCase()}) | ${rules[id].severity} | ${cell(rules[id].title)} |`);
  return [
    introduction,
    ['| rule | severity | says |', '|---|---|---|', ...rows, ''].join('\n'),
    ...measuredTable(ids, measured),
    ...ids.map((id) => section(id, measured[id])),
  ].join('\n');
}

function measuredTable(ids: readonly RuleId[], measured: Measured): string[] {
  const rows = ids.flatMap((id) => {
    const of = measured[id];
    if (!of) return [];
    const [right, seen] = [share(of.right, of.judged), share(of.seen ?? 0, of.planted ?? 0)];
    return [`| [${id}](#${id.toLowerCase()}) | ${rules[id].severity} | ${counted(of.findings)} | ${right} | ${seen} |`];
  });
  if (rows.length === 0) return [];
  return [
    measuring,
    ['| rule | severity | findings | precision | recall |', '|---|---|---|---|---|', ...rows, ''].join('\n'),
  ];
}

function section(id: RuleId, measured: MeasuredRule | undefined): string {
  const { severity, title, why, fix, blind }: Rule = rules[id];
  const seen = measured ? `\n${figures(measured)}\n` : '';
  const unseen = blind ? `\nIt does not see: ${prose(blind)}.\n` : '';
  return `## ${id}\n\n**${prose(title)}** (${severity})\n\n${prose(why)}\n\nFix: ${prose(fix)}.\n${unseen}${seen}`;
}

function figures({ findings, places, judged, right, planted = 0, seen = 0 }: MeasuredRule): string {
  const found = findings === 0 ? 'nothing was found' : `${counted(findings)} found on ${counted(places)} places`;
  const precision = judged === 0 ? '' : `; ${right} of ${judged} judged ones were right`;
  const recall = planted === 0 ? '' : `; ${seen} of ${planted} planted ones were seen`;
  return `Measured: ${found}${precision}${recall}.`;
}

/** `0.98 (0.90–1.00)`; a dash where there is nothing to count. */
function share(hits: number, all: number): string {
  if (all === 0) return '–';
  const [low, high] = wilson(hits, all);
  return `${(hits / all).toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

function counted(count: number): string {
  return count.toLocaleString('en');
}

function cell(text: string): string {
  return prose(text).replaceAll('|', '\\|');
}

/** Plain text as Markdown: code spans stay, everything else that Markdown would read as markup is escaped. */
function prose(text: string): string {
  return text.replace(/`[^`]*`|[\\<>*_[\]#]/g, (match) => (match.length > 1 ? match : `\\${match}`));
}
