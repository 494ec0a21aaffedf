import type { FindingGroup } from '../model/finding-group.ts';
import { rules } from '../model/rules.ts';
import { codeSpan } from './code-span.ts';
import { counted, inEnglish } from './counted.ts';
import { healing, mendsOf, messagesOf } from './queue-text.ts';
import type { BaselineCounts, ReportSummary } from './report-summary.ts';

/** How much of a string a table shows, in UTF-16 units. */
const mostOfString = 120;

/**
 * A summary for a pull request, as GitHub and GitLab read Markdown: what is new, how much there is, and what heals most pages.
 * @param top how many of the queue are shown
 */
export function markdownReport(groups: readonly FindingGroup[], summary: ReportSummary, top: number): string {
  const { error, warning, note } = summary.severities;
  const shown = groups.slice(0, top);
  const rest = groups.length - shown.length;
  const paragraphs = [
    `## Hexapla: ${verdict(summary)}`,
    ...(summary.baseline ? [baselineLine(summary.baseline)] : []),
    `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(note, 'note')} in ${counted(groups.length, 'finding')}` +
      (summary.ignored > 0 ? `; ${inEnglish(summary.ignored)} ignored with a reason.` : '.'),
    ...(summary.rules.length > 0 ? [details('By rule', ruleTable(summary))] : []),
    ...(shown.length > 0 ? [`### What heals most pages`, findingTable(shown)] : []),
    ...(rest > 0 ? [`And ${counted(rest, 'more finding')}: \`npx hexapla check --top ${groups.length}\``] : []),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function verdict({ severities, groups, baseline }: ReportSummary): string {
  const fresh = baseline ? 'new ' : '';
  if (groups === 0) return `nothing ${baseline ? 'new' : 'found'}`;
  if (severities.error > 0) return counted(severities.error, `${fresh}error`);
  return severities.warning > 0
    ? counted(severities.warning, `${fresh}warning`)
    : counted(severities.note, `${fresh}note`);
}

function baselineLine({ file, created, new: fresh, old, mended }: BaselineCounts): string {
  if (created) return `The baseline ${codeSpan(file)} was just made: all ${counted(old, 'finding')} are old.`;
  const parts = [`**${inEnglish(fresh)} new**`, `${inEnglish(old)} old`, `${inEnglish(mended)} mended`];
  return `Against ${codeSpan(file)}: ${parts.join(', ')}.${fresh > 0 ? ' Below is what is new.' : ''}`;
}

function ruleTable({ rules: counted }: ReportSummary): string {
  const rows = counted.map(({ rule, severity, count: items }) => {
    return `| ${severity} | ${rule} | ${inEnglish(items)} | ${prose(rules[rule].title)} |`;
  });
  return ['| | rule | places | says |', '|---|---|--:|---|', ...rows].join('\n');
}

function findingTable(groups: readonly FindingGroup[]): string {
  const rows = groups.map((group) => {
    const [{ place, source, target }] = group.findings;
    const where = code(`${place.path}:${place.line}`);
    const mends = mendsOf(group)
      .slice(0, 2)
      .map(({ before, after }) => `${code(before)} → ${code(after)}`);
    const strings = [
      ...(source === undefined ? [] : [`source: ${code(source)}`]),
      ...(target === undefined ? [] : [`here: ${code(target)}`]),
      ...(mends.length === 0 ? [] : [`mend: ${mends.join(', ')}`]),
    ];
    const said = [messagesOf(group).slice(0, 2).map(prose).join('; '), ...strings].join('<br>');
    return `| ${healing(group)} | ${group.severity} ${group.rule} | ${said} | ${where} |`;
  });
  return ['| | | | first place |', '|---|---|---|---|', ...rows].join('\n');
}

function details(title: string, content: string): string {
  return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}

/** Content in a cell of a table: no line ends, no end of the span, no end of the cell. */
function code(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const short = line.length > mostOfString ? `${wholeCharacters(line)}…` : line;
  // Two backslashes before a bar would be one, and the bar the end of the cell.
  return codeSpan(short).replaceAll(/(\\*)\|/g, '$1$1\\|');
}

function wholeCharacters(line: string): string {
  return line.slice(0, mostOfString).replace(/[\uD800-\uDBFF]$/, '');
}

/** Plain text: nothing in it is markup, an address or somebody's name. */
function prose(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return line.replaceAll(/[\\`*_[\]|~#@]/g, (mark) => (mark === '@' ? '&#64;' : `\\${mark}`));
}
