import { existsSync, readFileSync } from 'node:fs';

/** A finding that a person has judged. */
export interface Label {
  /** Where the finding stands: `locale:path:line:column`, which in a corpus that never changes says which row. */
  readonly row: string;
  readonly right: boolean;
  /** The words that the finding marks, shortened. */
  readonly words: string;
  readonly reason: string;
}

/** The verdicts on a rule: `labels/<rule>.tsv`, a line each: row, `right` or `wrong`, the words judged where they are few, the reason. */
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
