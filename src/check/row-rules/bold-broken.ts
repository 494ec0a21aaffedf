import type { InlineCode } from '../../model/block.ts';
import type { RowFault, RowRule, RowSide } from '../row-rule.ts';
import { visibleRaw } from '../visible-raw.ts';

/** Asterisks in pairs that Markdown did not take for marks, so that readers see them: `** off**`. */
export const boldBroken: RowRule = {
  id: 'bold-broken',
  check({ source, target, kind }) {
    if (!source || !target || kind === 'code' || kind === 'html' || !target.text.includes('**')) return [];
    if (source.text.includes('**')) return [];
    const runs = [...unread(target)];
    // What opens and what closes are one mistake.
    if (runs.length % 2 === 1) return runs.map(({ at, length }) => fault(target, at, length));
    return runs.flatMap((run, k) => {
      const next = runs[k + 1];
      return k % 2 === 0 && next ? [fault(target, run.at, next.at + next.length - run.at)] : [];
    });
  },
};

/** The runs of asterisks that stand in the text as such. */
function* unread(side: RowSide): Generator<{ at: number; length: number }> {
  const seen = visibleRaw(side);
  for (const { 0: run, index: at } of seen.matchAll(/(?<!\\)\*{2,}/g)) {
    if (!side.codes.some((code) => isMark(code, side.start + at, run.length))) yield { at, length: run.length };
  }
}

/** Whether a run opens or closes an emphasis, or stands in code. */
function isMark({ kind, start, end }: InlineCode, at: number, length: number): boolean {
  if (kind === 'code') return at >= start && at < end;
  if (kind !== 'strong' && kind !== 'emphasis') return false;
  return (
    (at >= start && at < start + 3 && at + length > start) ||
    (at < end && at + length > end - 3 && at + length <= end + 1)
  );
}

function fault({ raw, start }: RowSide, at: number, length: number): RowFault {
  const message = 'the asterisks are shown as text';
  return {
    start: start + at,
    end: start + at + length,
    message,
    target: raw.slice(Math.max(0, at - 12), at + length + 12),
  };
}
