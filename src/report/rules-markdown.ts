import { type RuleId, rules } from '../model/rules.ts';

const introduction = `# Rules

What Hexapla finds, by the id that stands in every finding.

- **error**: nothing is published; the last good site stays as it was.
- **warning**: published, and reported.
- **note**: worth knowing; \`npx hexapla check --rule ID\` shows every place.

This page is printed from \`src/model/rules/\` by \`node src/cli/write-rules.ts\`.
`;

/** The text of `docs/rules.md`: a table of all rules, then one section each, with the id as its heading. */
export function rulesMarkdown(): string {
  const ids = (Object.keys(rules) as RuleId[]).sort();
  const rows = ids.map((id) => `| [${id}](#${id.toLowerCase()}) | ${rules[id].severity} | ${cell(rules[id].title)} |`);
  return [
    introduction,
    ['| rule | severity | says |', '|---|---|---|', ...rows, ''].join('\n'),
    ...ids.map(section),
  ].join('\n');
}

function section(id: RuleId): string {
  const { severity, title, why, fix } = rules[id];
  return `## ${id}\n\n**${prose(title)}** (${severity})\n\n${prose(why)}\n\nFix: ${prose(fix)}.\n`;
}

function cell(text: string): string {
  return prose(text).replaceAll('|', '\\|');
}

/** Plain text as Markdown: code spans stay, everything else that Markdown would read as markup is escaped. */
function prose(text: string): string {
  return text.replace(/`[^`]*`|[\\<>*_[\]#]/g, (match) => (match.length > 1 ? match : `\\${match}`));
}
