import type { LocaleStatus } from '../site/status.ts';

/** Cells of a bar. */
const barWidth = 24;

/** What a bar is made of, from left to right. */
const parts = [
  { name: 'current', fill: '█' },
  { name: 'outdated', fill: '▓' },
  { name: 'orphaned', fill: '▒' },
  { name: 'unknown', fill: '░' },
  { name: 'missing', fill: '·' },
] as const;

type Column = readonly [name: string, value: (status: LocaleStatus) => string];

const number = (value: number) => value.toLocaleString('en');

const states: readonly Column[] = [
  ['locale', ({ locale }) => locale],
  ['', bar],
  ...parts.map(({ name }): Column => [name, (status) => number(status[name])]),
];

const others: readonly Column[] = [
  ['locale', ({ locale }) => locale],
  ['pages', ({ pages }) => number(pages)],
  ['machine', ({ machine }) => number(machine)],
  ['human', ({ human }) => number(human)],
  ['reworded', ({ reworded }) => number(reworded)],
  ['errors', ({ findings }) => number(findings.error)],
  ['warnings', ({ findings }) => number(findings.warning)],
  ['notes', ({ findings }) => number(findings.note)],
];

/** How every locale stands: bars of what is current, then who translated and what is wrong. At most 80 cells wide. */
export function statusTable(locales: readonly LocaleStatus[]): string {
  const hint = parts.map(({ name, fill }) => `${fill} ${name}`).join('   ');
  return [`${hint}\n`, table(states, locales), table(others, locales)].join('\n');
}

function table(columns: readonly Column[], locales: readonly LocaleStatus[]): string {
  const rows = [columns.map(([name]) => name), ...locales.map((one) => columns.map(([, value]) => value(one)))];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

/** A bar in which every state that there is has at least one cell: one outdated page among thousands is worth a look. */
function bar(status: LocaleStatus): string {
  const total = parts.reduce((sum, { name }) => sum + status[name], 0);
  if (total === 0) return ' '.repeat(barWidth);
  const cells = parts.map(({ name }) =>
    status[name] === 0 ? 0 : Math.max(1, Math.round((status[name] / total) * barWidth)),
  );
  for (let excess = cells.reduce((sum, one) => sum + one, 0) - barWidth; excess !== 0; excess -= Math.sign(excess)) {
    const widest = cells.indexOf(Math.max(...cells));
    cells[widest] = cells[widest]! - Math.sign(excess);
  }
  return parts.map(({ fill }, at) => fill.repeat(cells[at]!)).join('');
}
