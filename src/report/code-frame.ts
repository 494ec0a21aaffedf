import type { Place } from '../model/place.ts';
import { cellWidth } from './cell-width.ts';
import { printable } from './printable.ts';

/** One row of a frame: the line number or blanks, and what stands right of it. */
interface FrameRow {
  readonly gutter: string;
  readonly text: string;
}

/** One grapheme as a terminal shows it: offsets in UTF-16 units of the line, position and width in cells. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly at: number;
  readonly width: number;
}

const tabStop = 4;
const fewestCells = 20;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The line that `place` is in, and carets under what it means. A line wider than `columns` cells is cut around the
 * carets, `…` for what is left out. A place that ends on a later line is marked to the end of its first one; an empty
 * place gets one caret.
 */
export function codeFrame(line: string, place: Place, columns: number): readonly [FrameRow, FrameRow] {
  const number = String(place.line).padStart(2);
  const room = Math.max(columns - number.length - 5, fewestCells);
  const from = Math.min(place.column - 1, line.length);
  const to = place.endLine > place.line ? line.length : Math.max(place.endColumn - 1, from);
  const cells = cellsOf(line, from, room);
  const end = cells.reduce((sum, cell) => sum + cell.width, 0);
  const marked = cells.filter((cell) => cell.end > from && cell.start < Math.max(to, from + 1));
  const caretAt = marked[0]?.at ?? end;
  const last = marked.at(-1);
  const caretWidth = Math.max(last ? last.at + last.width - caretAt : 1, 1);

  const view = windowAround(caretAt, caretWidth, Math.max(end, caretAt + 1), room);
  const shown = cells.filter((cell) => cell.at >= view.start && cell.at + cell.width <= view.end);
  const first = shown[0];
  const cutLeft = first ? first.start > 0 : caretAt > 0;
  const cutRight = shown.length > 0 && shown.at(-1)!.end < line.length;
  const text = (cutLeft ? '…' : '') + shown.map((cell) => cell.text).join('') + (cutRight ? '…' : '');
  const indent = (cutLeft ? 1 : 0) + Math.max(caretAt - (first?.at ?? caretAt), 0);
  const carets = ' '.repeat(indent) + '^'.repeat(Math.max(Math.min(caretWidth, view.end - caretAt), 1));
  return [
    { gutter: `  ${number} | `, text: text.trimEnd() },
    { gutter: `  ${' '.repeat(number.length)} | `, text: carets },
  ];
}

/** The cells of the line near `from`: a line can be a megabyte long, and segmenting all of it would take seconds. */
function cellsOf(line: string, from: number, room: number): readonly Cell[] {
  const reach = room * 4;
  const start = wholeCharacter(line, Math.max(0, from - reach));
  const slice = line.slice(start, wholeCharacter(line, from + reach));
  const cells: Cell[] = [];
  let at = 0;
  for (const { segment, index } of graphemes.segment(slice)) {
    const text = segment === '\t' ? ' '.repeat(tabStop - (at % tabStop)) : printable(segment.replace(/[\r\n]+$/, ''));
    const width = segment === '\t' ? text.length : cellWidth(text);
    cells.push({ start: start + index, end: start + index + segment.length, text, at, width });
    at += width;
  }
  return cells;
}

/** `offset`, or one less where it would part a surrogate pair. */
function wholeCharacter(line: string, offset: number): number {
  return /^[\uDC00-\uDFFF]/.test(line.slice(offset, offset + 1)) ? offset - 1 : offset;
}

/** Which cells to show, so that the carets are inside, near the middle; two cells are kept for the marks of a cut. */
function windowAround(caretAt: number, caretWidth: number, end: number, room: number): { start: number; end: number } {
  if (end <= room) return { start: 0, end };
  const size = room - 2;
  const middle = caretAt - Math.floor((size - Math.min(caretWidth, size)) / 2);
  const start = Math.max(0, Math.min(middle, end - size));
  return { start, end: start + size };
}
