import { existsSync, readFileSync } from 'node:fs';

/** A finding that a person has judged. */
export interface Label {
  /** `locale:path#rowId`. */
  readonly row: string;
  readonly right: boolean;
  /** The words that the finding marks, shortened. */
  readonly words: string;
  readonly reason: string;
}

/** Words are kept up to here: enough to tell findings of one row apart. */
const SHOWN = 60;

/** The verdicts on a rule: `labels/<rule>.tsv`, a line each: row, `right` or `wrong`, the words judged, the reason. */
export function labelsOf(rule: string): Label[] {
  const file = new URL(`labels/${rule}.tsv`, import.meta.url);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line, index): Label => {
    const [row, verdict, words, reason] = line.split('\t');
    if (!row || !/^(?:right|wrong)$/.test(verdict ?? '') || words === undefined || !reason)
      throw new Error(`labels/${rule}.tsv:${index + 1}: not row, right or wrong, words, reason`);
    return { row, right: verdict === 'right', words, reason };
  });
}

/** What tells a finding from others of its row. */
export function labelledWords(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
}
