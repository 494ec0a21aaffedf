import type { InlineCode, Segment } from '../model/block.ts';
import { cutOffset, type InlineText, type PlacedCode } from './inline-text.ts';
import type { SentenceCuts } from './sentence-cuts.ts';

/**
 * The sentences of one leaf block, in order. Each is a range of the file that takes in the marks of the codes that begin
 * or end in it; what lies between two ranges is white space, breaks and marks, so that ranges and gaps together are
 * the file. No cut is made inside code, links and pictures.
 * @param block the block's index in its page
 * @param source the Markdown text
 * @param toFile the offset in the file of an offset in the Markdown text
 */
export function segmentsOf(
  block: number,
  inline: InlineText,
  source: string,
  cuts: SentenceCuts,
  toFile: (offset: number) => number,
): Segment[] {
  const { plain } = inline;
  const found: Segment[] = [];
  let from = 0;
  for (const cut of [...cuts(plain), plain.length]) {
    if (cut < plain.length && cutOffset(inline, cut, source) < 0) continue;
    const text = plain.slice(from, cut);
    // A piece without anything to read belongs to what follows, or to what stands before it at the end.
    if (text.trim() === '') {
      from = cut;
      continue;
    }
    found.push(segment(block, inline, source, from, cut, toFile));
    from = cut;
  }
  return found;
}

function segment(
  block: number,
  inline: InlineText,
  source: string,
  from: number,
  to: number,
  toFile: (offset: number) => number,
): Segment {
  const { plain } = inline;
  const text = plain.slice(from, to);
  const first = from + (text.length - text.trimStart().length);
  const last = to - (text.length - text.trimEnd().length);
  let start = startOffset(inline, first, source);
  let end = endOffset(inline, last, source);
  const codes: InlineCode[] = [];
  for (const code of inline.codes) {
    if (code.from >= from && code.from < to) {
      start = Math.min(start, code.start);
      codes.push(inFile(code, toFile));
    }
    if (code.to > from && code.to <= to) end = Math.max(end, code.end);
  }
  return {
    block,
    start: toFile(start),
    end: toFile(end - 1) + 1,
    text: oneLine(text),
    codes: codes.length > 0 ? codes : none,
  };
}

const none: readonly InlineCode[] = [];

/** Plain text with single spaces. */
export function oneLine(text: string): string {
  const trimmed = text.trim();
  return /\s\s|[^\S ]/.test(trimmed) ? trimmed.replaceAll(/\s+/g, ' ') : trimmed;
}

function inFile(code: PlacedCode, toFile: (offset: number) => number): InlineCode {
  const { kind, start, end, text, href } = code;
  return { kind, start: toFile(start), end: toFile(end - 1) + 1, text, href };
}

/** Where the character at `at` starts. */
function startOffset(inline: InlineText, at: number, source: string): number {
  for (const piece of inline.pieces) {
    if (at === piece.at) return piece.start;
    if (at > piece.at && at < piece.at + piece.text.length) {
      const cut = piece.kind === 'text' ? cutOffset(inline, at, source) : -1;
      return cut < 0 ? piece.start : cut;
    }
  }
  return 0;
}

/** Where the character before `at` ends. */
function endOffset(inline: InlineText, at: number, source: string): number {
  for (const piece of inline.pieces) {
    const end = piece.at + piece.text.length;
    if (at === end) return piece.end;
    if (at > piece.at && at < end) {
      const cut = piece.kind === 'text' ? cutOffset(inline, at, source) : -1;
      return cut < 0 ? piece.end : cut;
    }
  }
  return source.length;
}
