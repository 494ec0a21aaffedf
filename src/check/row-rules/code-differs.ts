import type { RowFault, RowRule, RowSide } from '../row-rule.ts';
import { type Hunk, hunksOf, type Token, tokensOf } from '../token-diff.ts';

/** What people read and no program does: it may be translated. */
const comments = /<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|(?<![:/\w"'])\/\/[^\r\n]*|^[ \t]*(?:#|')[^\r\n]*/gm;

/** A block of code that is not the source's when it was translated. Comments and white space may differ. */
export const codeDiffers: RowRule = {
  id: 'code-differs',
  check({ source, sourceNow, target, kind }) {
    if (kind !== 'code' || !source || !target || source.text === target.text) return [];
    const from = programOf(source.text);
    const to = programOf(target.text);
    const hunks = hunksOf(from, to).filter(isStrange(to, sourceNow));
    if (hunks.length === 0) return [];
    const wanted = hunks.map((hunk) => stretch(source.text, from, hunk.from));
    const written = hunks.map((hunk) => stretch(target.text, to, hunk.to));
    const at = target.raw.indexOf(target.text);
    const told = { source: wanted.join(' … '), target: written.join(' … ') };
    const message = `the code says "${short(told.target)}", in the source "${short(told.source)}"`;
    if (at < 0) return [{ start: target.start, end: target.start + target.raw.length, message, ...told }];
    return hunks.map((hunk, k) => place(hunk.to, to, target, at, { message, source: wanted[k]!, target: written[k]! }));
  },
};

/** What the source says by now is right as well: a page may have taken over some corrections and not others. */
function isStrange(to: readonly Token[], sourceNow: string | null): (hunk: Hunk) => boolean {
  if (sourceNow === null || sourceNow === '') return () => true;
  const since = hunksOf(programOf(sourceNow), to);
  return ({ to: [start, end] }) => since.some((hunk) => hunk.to[0] <= end && hunk.to[1] >= start);
}

function programOf(code: string): Token[] {
  return tokensOf(code.replaceAll(comments, (comment) => ' '.repeat(comment.length)));
}

function stretch(text: string, tokens: readonly Token[], [from, to]: readonly [number, number]): string {
  if (from === to) return '';
  const last = tokens[to - 1]!;
  return text.slice(tokens[from]!.at, last.at + last.text.length);
}

function place(
  [from, to]: readonly [number, number],
  tokens: readonly Token[],
  { start, text }: RowSide,
  at: number,
  told: { readonly message: string; readonly source: string; readonly target: string },
): RowFault {
  const first = tokens[from]?.at ?? text.length;
  const end = from === to ? first : tokens[to - 1]!.at + tokens[to - 1]!.text.length;
  const isWord = told.source !== '' && told.target !== '' && to - from === 1 && !/\s/.test(told.source);
  return { start: start + at + first, end: start + at + end, ...told, ...(isWord ? { replacement: told.source } : {}) };
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
