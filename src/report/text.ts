import type { Finding, Severity } from '../model/finding.ts';
import { codeFrame } from './code-frame.ts';
import { printable } from './printable.ts';

export interface TextOptions {
  readonly color: boolean;
  /** Width of the terminal in cells; lines of content are cut to it. */
  readonly columns: number;
  /** How many findings of one rule are shown in full. */
  readonly limitPerRule: number;
  /** Whether notes are shown like errors and warnings; otherwise they are only counted. */
  readonly notes?: boolean;
}

/** The line `line` (from 1) of the file at `path`, without its line end; undefined where there is none. */
export type LineOf = (path: string, line: number) => string | undefined;

/** Gives a text its colour, or leaves it as it is. */
export type Paint = (style: keyof typeof styles, text: string) => string;

const styles = { error: '1;31', warning: '1;33', note: '1;36', added: '1;32', strong: '1', faint: '2' } as const;
const severities: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * Findings as people read them in a terminal: errors, then warnings, then notes if asked for; grouped by rule, in the
 * order of their places. Empty without findings, else it ends with a line feed.
 */
export function textReport(findings: readonly Finding[], lineOf: LineOf, options: TextOptions): string {
  const paint = painter(options.color);
  const shown = severities.filter((severity) => severity !== 'note' || options.notes);
  const groups = shown.flatMap((severity) => byRule(findings.filter((one) => one.severity === severity)));
  const paragraphs = groups.flatMap((group) => [
    ...group.slice(0, options.limitPerRule).map((one) => entry(one, lineOf, options.columns, paint)),
    ...furtherOnes(group, options.limitPerRule),
  ]);
  if (!options.notes) paragraphs.push(...hiddenNotes(findings));
  return paragraphs.map((paragraph) => `${paragraph}\n`).join('');
}

export function painter(color: boolean): Paint {
  return (style, text) => (color ? `\x1b[${styles[style]}m${text}\x1b[0m` : text);
}

/** One finding in full. */
function entry(one: Finding, lineOf: LineOf, columns: number, paint: Paint): string {
  const { path, line, column } = one.place;
  const source = lineOf(path, line);
  const rows = source === undefined ? [] : codeFrame(source, one.place, columns);
  const frame = rows.map(({ gutter, text }, row) => {
    const right = row === 0 ? text : paint(one.severity, text);
    return (paint('faint', gutter) + right).trimEnd();
  });
  return [
    `${paint(one.severity, one.severity)} ${paint('strong', one.rule)} ${printable(path)}:${line}:${column}`,
    `  ${printable(one.message)}`,
    ...frame,
    ...(one.fix ? [`  fix: ${printable(one.fix)}`] : []),
    paint('faint', `  docs/rules.md#${one.rule.toLowerCase()}`),
  ].join('\n');
}

function furtherOnes(group: readonly Finding[], limit: number): string[] {
  const more = group.length - limit;
  if (more <= 0) return [];
  const { rule } = group[0]!;
  return [`… and ${count(more)} more of ${rule}; all of them: npx hexapla check --rule ${rule}`];
}

function hiddenNotes(findings: readonly Finding[]): string[] {
  const groups = byRule(findings.filter((one) => one.severity === 'note'));
  if (groups.length === 0) return [];
  const total = groups.reduce((sum, group) => sum + group.length, 0);
  const parts = groups.map((group) => `${count(group.length)} ${group[0]!.rule}`);
  const notes = `${count(total)} ${total === 1 ? 'note' : 'notes'} not shown (${parts.join(', ')})`;
  return [`${notes}; to see them: npx hexapla check --notes`];
}

/** Findings by rule id, each group in the order of places; by code unit, so that no machine's language matters. */
function byRule(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = Map.groupBy(findings, (one) => one.rule);
  return [...groups.keys()].sort().map((rule) => groups.get(rule)!.toSorted(comparePlaces));
}

function comparePlaces(a: Finding, b: Finding): number {
  if (a.place.path !== b.place.path) return a.place.path < b.place.path ? -1 : 1;
  return a.place.line - b.place.line || a.place.column - b.place.column || (a.message < b.message ? -1 : 1);
}

function count(items: number): string {
  return items.toLocaleString('en');
}
