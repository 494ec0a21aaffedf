import { printable } from '../report/printable.ts';
import { type Fault, type Gate, gates } from '../verify/fault.ts';
import type { Verdict } from '../verify/verdict.ts';

/** How many faults of one gate are shown; the rest is counted. */
const SHOWN = 20;

/**
 * A verdict as text: what was looked at, then the faults by gate, then the result.
 *
 * @param columns width in cells; only a word longer than a line goes beyond it
 * @param quiet faults alone
 */
export function verdictText(verdict: Verdict, columns: number, quiet: boolean): string {
  const byGate = Map.groupBy(verdict.faults, ({ gate }) => gate);
  const groups = [...byGate].flatMap(([gate, faults]) => [...group(gate, faults, verdict, columns), '']);
  const lines = quiet ? groups : [seen(verdict), ...verdict.notes.map(note), '', ...groups, result(verdict)];
  return lines.map((line) => `${line}\n`).join('');
}

function seen({ pages, files, bytes, links }: Verdict): string {
  const size = `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
  return `${count(pages, 'page')} in ${count(files, 'file')}, ${size}, ${count(links, 'link')}`;
}

function note(text: string): string {
  return `note: ${printable(text)}`;
}

function group(gate: Gate, faults: readonly Fault[], { faultCounts }: Verdict, columns: number): string[] {
  const total = faultCounts[gate] ?? 0;
  const shown = faults.slice(0, SHOWN);
  const rest = total - shown.length;
  const more = rest > 0 ? [`  and ${rest.toLocaleString('en')} more`] : [];
  return [
    `${gate} (${total.toLocaleString('en')}): ${gates[gate]}`,
    ...shown.flatMap((fault) => faultLines(fault, columns)),
    ...more,
  ];
}

/** One line where it fits, else the message below its place. */
function faultLines({ file, line, message }: Fault, columns: number): string[] {
  const place = `  ${printable(file)}${line === undefined ? '' : `:${line}`}`;
  const text = printable(message);
  return place.length + 2 + text.length <= columns ? [`${place}  ${text}`] : [place, ...wrapped(text, '    ', columns)];
}

function wrapped(text: string, indent: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > columns) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}

function result({ ok, faultTotal, faultCounts }: Verdict): string {
  if (ok) return 'The site passes all gates.';
  return `${count(faultTotal, 'fault')} at ${count(Object.keys(faultCounts).length, 'gate')}.`;
}

function count(n: number, thing: string): string {
  return `${n.toLocaleString('en')} ${thing}${n === 1 ? '' : 's'}`;
}
