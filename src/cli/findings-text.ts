import type { BuiltSite } from '../build-outcome.ts';
import { sourceLines } from '../io/source-lines.ts';
import { textReport } from '../report/text.ts';
import type { Terminal } from './terminal.ts';

/** Findings of one rule that are shown in full. */
const shownPerRule = 3;

/** What a build found wrong with the content; with `quiet` only errors. */
export function findingsText({ findings, folders }: BuiltSite, quiet: boolean, { tty, columns }: Terminal): string {
  const color = tty && !process.env['NO_COLOR'];
  const shown = quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
  return textReport(shown, sourceLines(folders), { color, columns, limitPerRule: shownPerRule });
}
