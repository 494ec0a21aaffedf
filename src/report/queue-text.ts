import type { Edit } from '../model/edit.ts';
import type { FindingGroup } from '../model/finding-group.ts';
import { codeFrame } from './code-frame.ts';
import { counted } from './counted.ts';
import { printable } from './printable.ts';
import { type LineOf, type Paint, painter } from './text.ts';
import { wrapped } from './wrapped.ts';

export interface QueueOptions {
  readonly color: boolean;
  /** Width of the terminal in cells. */
  readonly columns: number;
  /** How many are shown. */
  readonly top: number;
}

/** Cells of `  source: `, below which the further lines of a string stand. */
const label = 10;
/** More than this of one string would push the next finding off the screen. */
const mostLines = 2;
/** One string can have several faults; the first ones tell enough. */
const mostMessages = 3;

/**
 * The queue as people read it in a terminal: what heals most pages first, each with its first place, the source and what stands
 * there, and what to write instead. Empty without groups, else it ends with a line feed.
 */
export function queueText(groups: readonly FindingGroup[], lineOf: LineOf, options: QueueOptions): string {
  const paint = painter(options.color);
  const shown = groups.slice(0, options.top).map((group) => entry(group, lineOf, options.columns, paint));
  const rest = groups.length - shown.length;
  if (rest > 0) {
    const hint = shown.length === 0 ? 'to see them' : 'more of them';
    shown.push(
      `… and ${counted(rest, 'string')} that heal fewer pages; ${hint}: npx hexapla check --top ${nextTop(groups.length, options.top)}`,
    );
  }
  return shown.map((paragraph) => `${paragraph}\n`).join('');
}

function entry(group: FindingGroup, lineOf: LineOf, columns: number, paint: Paint): string {
  const [first] = group.findings;
  const { path, line, column } = first.place;
  const messages = messagesOf(group);
  const more = messages.length - mostMessages;
  return [
    `${paint(group.severity, group.severity)} ${paint('strong', group.rule)} ${printable(path)}:${line}:${column}`,
    `  ${paint('strong', healing(group))}`,
    ...messages.slice(0, mostMessages).flatMap((message) => indented('  ', message, columns)),
    ...(more > 0 ? [`  and ${more} more in this string`] : []),
    ...frame(group, lineOf, columns, paint),
    ...string('source', first.source, columns, paint),
    ...string('target', first.target, columns, paint),
    ...mends(group, columns, paint),
    ...(first.fix ? indented('  fix: ', first.fix, columns) : []),
    paint('faint', `  key ${group.key}, docs/rules.md#${group.rule.toLowerCase()}`),
  ].join('\n');
}

/** `heals 1,774 pages in de, fr`. */
export function healing({ heals, locales }: Pick<FindingGroup, 'heals' | 'locales'>): string {
  return `heals ${counted(heals, 'page')}${locales.length === 0 ? '' : ` in ${locales.join(', ')}`}`;
}

/** What is said about the first page, each once: elsewhere it is the same. */
export function messagesOf({ findings: [first, ...others] }: FindingGroup): string[] {
  const here = others.filter(({ place }) => place.path === first.place.path);
  return [...new Set([first, ...here].map(({ message }) => message))];
}

/** What is written instead of what, each once, in the order of the text. */
export function mendsOf({ findings }: FindingGroup): Pick<Edit, 'before' | 'after'>[] {
  const path = findings[0].place.path;
  const edits = findings.filter(({ place }) => place.path === path).flatMap((one) => one.edits ?? []);
  const known = new Map(edits.map(({ before, after }) => [JSON.stringify([before, after]), { before, after }]));
  return [...known.values()];
}

function frame(
  { findings: [{ place }], severity }: FindingGroup,
  lineOf: LineOf,
  columns: number,
  paint: Paint,
): string[] {
  const source = lineOf(place.path, place.line);
  if (source === undefined) return [];
  return codeFrame(source, place, columns).map(({ gutter, text }, row) =>
    (paint('faint', gutter) + (row === 0 ? text : paint(severity, text))).trimEnd(),
  );
}

function string(name: string, text: string | undefined, columns: number, paint: Paint): string[] {
  if (text === undefined) return [];
  if (text === '') return [`  ${paint('faint', `${name}:`)} (nothing)`];
  const [first = '', ...rest] = wrapped(text, columns - label, mostLines);
  return [`  ${paint('faint', `${name}:`)} ${first}`, ...rest.map((line) => ' '.repeat(label) + line)];
}

function mends(group: FindingGroup, columns: number, paint: Paint): string[] {
  const room = Math.max(Math.floor((columns - label - 3) / 2), 8);
  return mendsOf(group)
    .slice(0, mostMessages)
    .map(({ before, after }) => {
      const [from = ''] = wrapped(before, room, 1);
      const [to = ''] = wrapped(after, room, 1);
      return `  ${paint('faint', 'mend:')}   ${from || 'nothing'} → ${to || 'nothing'}`;
    });
}

function indented(start: string, text: string, columns: number): string[] {
  const [first = '', ...rest] = wrapped(text, columns - start.length);
  return [start + first, ...rest.map((line) => ' '.repeat(start.length) + line)];
}

/** A few more than now, so that the hint can be typed as it stands. */
function nextTop(all: number, top: number): number {
  return Math.min(all, Math.max(top * 5, 20));
}
