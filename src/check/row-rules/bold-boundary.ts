import type { InlineCode } from '../../model/block.ts';
import { emphasised, emphasisPairs } from '../emphasis-pairs.ts';
import { joiningWords } from '../joining-words.ts';
import type { CheckedRow, RowFault, RowRule, RowSide } from '../row-rule.ts';
import { tokenAt } from '../tokens-of.ts';

/**
 * Emphasis that takes in words which the source leaves out: `**elemento Items**` for `**Items** element`, or the "and"
 * between two literals. Compounds with a hyphen (`**Items-Element**`) are one word and stay.
 */
export const boldBoundary: RowRule = {
  id: 'bold-boundary',
  check(row) {
    const { source, target } = row;
    if (!source || !target) return [];
    return [...swallowedWords(row, target), ...swallowedJoins(row, source, target)];
  },
};

const letters = /[\p{L}\p{N}]/u;
/** Quotation marks; an apostrophe inside a word is none. */
const quoteMarks = /["“”„«»‘‹›]|(?<!\p{L})['’]|['’](?!\p{L})/u;

/** Where an emphasised stretch holds the source's and other words around it. */
export function swallowing(row: CheckedRow): { target: InlineCode; source: InlineCode; at: number }[] {
  const { source, target } = row;
  if (!source || !target) return [];
  const same = new Set(
    emphasisPairs(row)
      .filter((pair) => pair.source.text === pair.target.text)
      .map((pair) => pair.target),
  );
  const wanted = emphasised(source);
  const texts = new Set(emphasised(target).map(({ text }) => text));
  return emphasised(target).flatMap((code) => {
    if (same.has(code)) return [];
    const held = wanted.filter(({ text }) => !texts.has(text) && letters.test(text) && tokenAt(code.text, text) >= 0);
    // Which of several is the literal cannot be told, nor where one is only a part of a longer phrase of the source's.
    if (held.length !== 1) return [];
    const at = tokenAt(code.text, held[0]!.text);
    const [before, after] = [code.text.slice(0, at), code.text.slice(at + held[0]!.text.length)];
    // A compound, or a name with a label of its own.
    const isOneWord = /[-‑–]$/.test(before) || /^[-‑–.:_]\p{L}/u.test(after) || quoteMarks.test(before + after);
    return !isOneWord && letters.test(before + after) ? [{ target: code, source: held[0]!, at }] : [];
  });
}

function swallowedWords(row: CheckedRow, target: RowSide): RowFault[] {
  return swallowing(row).map(({ target: code, source, at }) => {
    const around = [code.text.slice(0, at), code.text.slice(at + source.text.length)] as const;
    const rest = around
      .map((part) => part.replaceAll(/^[\s,.;:]+|[\s,.;:]+$/g, ''))
      .filter((part) => part !== '')
      .join(' … ');
    const after = remarked(target.raw.slice(code.start - target.start, code.end - target.start), source.text);
    const message = `the emphasis of "${source.text}" has taken in "${rest}"`;
    const { start, end } = code;
    // The literal is left out: the same words swallowed beside any name are one mistake.
    const told = { source: '**…**', target: `**${around.join('…')}**` };
    return { start, end, message, ...told, ...(after === null ? {} : { replacement: after }) };
  });
}

/** `**elemento Items**` → `elemento **Items**`; null where other marks are inside or the new ones would not be read as marks. */
function remarked(written: string, literal: string): string | null {
  const [, marks, inner] = /^(\*\*|__|\*|_)([^*_`[\]<\\&]+)\1$/.exec(written) ?? [];
  if (marks === undefined || inner === undefined) return null;
  const at = tokenAt(inner, literal);
  const mark = marks.replaceAll('_', '*');
  if (at < 0 || !letters.test(literal[0]!) || !letters.test(literal.at(-1)!)) return null;
  return `${inner.slice(0, at)}${mark}${literal}${mark}${inner.slice(at + literal.length)}`;
}

/** "and" or "or" between two literals, inside the emphasis of one of them. */
function swallowedJoins(row: CheckedRow, source: RowSide, target: RowSide): RowFault[] {
  const pairs = emphasisPairs(row);
  const ours = joiningWords(row.locale.tag);
  const theirs = joiningWords(row.sourceTag);
  return pairs.flatMap(({ target: code, source: from }, k) => {
    const next = pairs[k + 1];
    if (!next || from.text === code.text || code.end > next.target.start) return [];
    const gap = source.raw.slice(from.end - source.start, next.source.start - source.start).trim();
    if (
      !theirs.includes(gap) ||
      letters.test(target.raw.slice(code.end - target.start, next.target.start - target.start))
    )
      return [];
    return swallowedJoin(target, code, ours);
  });
}

function swallowedJoin(target: RowSide, code: InlineCode, joins: readonly string[]): RowFault[] {
  const written = target.raw.slice(code.start - target.start, code.end - target.start);
  const [, tail, marks] = /^[*_]+[^*_]*?(\s*[^\s*_]+\s*["'“”„«»‘’]?\s*)([*_]+)$/.exec(written) ?? [];
  const word = tail?.replaceAll(/["'“”„«»‘’\s]/g, '');
  const join = joins.find((known) => word === known);
  if (tail === undefined || marks === undefined || join === undefined) return [];
  const start = code.end - marks.length - tail.length;
  const at = start + tail.indexOf(join);
  const fault = {
    start: at,
    end: at + join.length,
    message: `the emphasis has taken in "${join}"`,
    source: `**…** ${join} **…**`,
    target: `**… ${join}** **…**`,
  };
  // A space inside the closing mark, or a quote of the next literal, makes it more than a word to move.
  if (/["'“”„«»‘’]/.test(tail) || tail !== tail.trimEnd()) return [fault];
  return [{ ...fault, edit: { start, end: code.end, after: `${marks}${tail}` } }];
}
