import type { InlineCode } from '../../model/block.ts';
import { type EmphasisPair, emphasisPairs } from '../emphasis-pairs.ts';
import type { CheckedRow, RowFault, RowRule, RowSide } from '../row-rule.ts';
import { swallowing } from './bold-boundary.ts';

/** Marks that end or part a sentence. */
const mark = /[.,;:!?。，、；：！？]/;
const closing = /([.,;:!?。，、；：！？]+)([*_]+)$/;

/** Emphasis that takes in the mark behind the word: `**off.**` for `**off**.` */
export const boldPunct: RowRule = {
  id: 'bold-punct',
  check(row) {
    const { source, target } = row;
    if (!source || !target) return [];
    const swallowed = new Set<InlineCode>(swallowing(row).map((found) => found.target));
    return emphasisPairs(row).flatMap((pair) => (swallowed.has(pair.target) ? [] : judge(pair, source, target, row)));
  },
};

function judge(pair: EmphasisPair, source: RowSide, target: RowSide, { kind }: CheckedRow): RowFault[] {
  const { source: from, target: code } = pair;
  if (mark.test(from.text.at(-1)!) || !mark.test(code.text.at(-1)!)) return [];
  const next = source.raw[from.end - source.start] ?? '';
  // A whole phrase in bold may get a mark of its own (`**To do this:**`); a literal never has one.
  const isLiteral = !/\s/.test(from.text);
  const isAlone = from.end - from.start >= source.raw.trim().length;
  if (!(mark.test(next) || (isLiteral && !isAlone && kind !== 'heading'))) return [];
  const written = target.raw.slice(code.start - target.start, code.end - target.start);
  const [all, marks, stars] = closing.exec(written) ?? [];
  if (all === undefined || marks === undefined || stars === undefined || /^\.\.\.$|…/.test(marks)) return [];
  // An opening half of the same stretch that ends in nothing but marks is no word to leave in bold.
  const inner = written.slice(stars.length, written.length - all.length);
  if (!/[\p{L}\p{N}]/u.test(inner)) return [];
  const start = code.end - all.length;
  const follows = target.raw[code.end - target.start] ?? '';
  const canMove = /[\p{L}\p{N}]$/u.test(inner) && !mark.test(follows);
  return [
    {
      start,
      end: start + marks.length,
      message: `the emphasis has taken in "${marks}"`,
      // The words are left out: the same mark swallowed behind any word is one mistake.
      source: `**…**${marks}`,
      target: `**…${marks}**`,
      ...(canMove ? { edit: { start, end: code.end, after: `${stars}${marks}` } } : {}),
    },
  ];
}
