import type { RowFault, RowRule, RowSide } from '../row-rule.ts';
import { type Hunk, hunksOf, type Token, tokensOf } from '../token-diff.ts';
import { isIdentifier } from '../tokens-of.ts';
import { visibleRaw } from '../visible-raw.ts';

/**
 * What is the same in all languages, has been corrected in the source since, and still stands here as it was: addresses and
 * names in any text, anything in code. Source and target are told as the least that changed, so that all pages and all
 * languages with the same correction are one finding.
 */
export const codeDriftHead: RowRule = {
  id: 'code-drift-head',
  check({ source, sourceNow, target, kind }) {
    if (!source || !target || sourceNow === null || sourceNow === '' || sourceNow === target.text) return [];
    const from = tokensOf(source.text);
    const to = tokensOf(sourceNow);
    const hunks = hunksOf(from, to).flatMap((hunk) => wordByWord(hunk));
    if (kind !== 'code') return hunks.flatMap((hunk) => inText(hunk, from, to, target));
    const isSmall = hunks.every((hunk) => size(hunk.from) === 1 && size(hunk.to) === 1);
    return isSmall
      ? hunks.flatMap((hunk) => inText(hunk, from, to, target, true))
      : wholeCode(source, sourceNow, target);
  },
};

function size([from, to]: readonly [number, number]): number {
  return to - from;
}

/** A hunk of as many tokens on both sides, token by token. */
function wordByWord(hunk: Hunk): Hunk[] {
  const { from, to } = hunk;
  if (size(from) !== size(to)) return [hunk];
  return Array.from({ length: size(from) }, (_, k) => ({
    from: [from[0] + k, from[0] + k + 1] as const,
    to: [to[0] + k, to[0] + k + 1] as const,
  }));
}

/** One token for one other, wherever the old one still stands. */
function inText(
  { from, to }: Hunk,
  source: readonly Token[],
  now: readonly Token[],
  target: RowSide,
  isCode = false,
): RowFault[] {
  if (size(from) !== 1 || size(to) !== 1) return [];
  const old = source[from[0]]!.text;
  const corrected = now[to[0]]!.text;
  if (!isCode && !isNeutral(old, corrected)) return [];
  const nth = source.slice(0, from[0]).filter(({ text }) => text === old).length;
  const at = isCode ? codeOffset(target, old, nth) : textOffset(target, old, nth);
  if (at < 0) return [];
  const [wrong, right] = leastChange(old, corrected);
  const start = target.start + at;
  const message = `the source has corrected "${wrong}" to "${right}"`;
  return [{ start, end: start + wrong.length, message, source: right, target: wrong, replacement: right }];
}

/** Whether a correction has to do with no language: an address for an address, an identifier for an identifier. */
function isNeutral(old: string, corrected: string): boolean {
  const isAddress = /^https?:\/\//;
  if (isAddress.test(old) || isAddress.test(corrected)) return isAddress.test(old) && isAddress.test(corrected);
  return isIdentifier(old) && isIdentifier(corrected);
}

/** Where the nth occurrence of a token stands in `raw`; the last one where there are fewer; -1: nowhere. */
function textOffset(target: RowSide, old: string, nth: number): number {
  return nthToken(tokensOf(visibleRaw(target).replaceAll(/[*\0]/g, ' ')), old, nth);
}

function codeOffset({ raw, text }: RowSide, old: string, nth: number): number {
  const begin = raw.indexOf(text);
  const at = begin < 0 ? -1 : nthToken(tokensOf(text), old, nth);
  return at < 0 ? -1 : begin + at;
}

function nthToken(tokens: readonly Token[], wanted: string, nth: number): number {
  const found = tokens.filter(({ text }) => text === wanted);
  return (found[nth] ?? found.at(-1))?.at ?? -1;
}

/** Of two addresses that differ in scheme and host only, these: the rest is no part of the correction. */
function leastChange(old: string, corrected: string): readonly [string, string] {
  const [a, b] = [origin(old), origin(corrected)];
  if (a === null || b === null || a === b || old.slice(a.length) !== corrected.slice(b.length)) return [old, corrected];
  return [a, b];
}

function origin(address: string): string | null {
  return /^https?:\/\/[^/?#]+\/?/.exec(address)?.[0] ?? null;
}

/** A correction of many words: the block as a whole, where it still is what the source was. */
function wholeCode(source: RowSide, sourceNow: string, target: RowSide): RowFault[] {
  const at = target.raw.indexOf(target.text);
  const start = target.start + Math.max(0, at);
  const end = at < 0 ? target.start + target.raw.length : start + target.text.length;
  const isSame = target.text.replaceAll('\r\n', '\n') === source.text.replaceAll('\r\n', '\n') && at >= 0;
  const message = 'the source has corrected this code';
  const lineEnd = target.raw.includes('\r\n') ? '\r\n' : '\n';
  const replacement = sourceNow.replaceAll(/\r\n|\n/g, lineEnd);
  return [{ start, end, message, source: sourceNow, target: source.text, ...(isSame ? { replacement } : {}) }];
}
