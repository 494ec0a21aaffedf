import { cellWidth } from './cell-width.ts';
import { printable } from './printable.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many terminal cells a text takes. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const { segment } of graphemes.segment(text)) cells += cellWidth(segment);
  return cells;
}

/**
 * A text as lines of at most `columns` cells, broken at blanks where there are some, safe for a terminal. Runs of white space are
 * one blank. Past `most` lines the last one ends with `…`.
 */
export function wrapped(text: string, columns: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = '';
  let cells = 0;
  // Far more than can be shown is not worth measuring: a string may be a megabyte long.
  const room = Number.isFinite(most) ? columns * (most + 1) : text.length;
  const words = printable(text.slice(0, room).replaceAll(/\s+/g, ' ').trim()).split(' ');
  for (const word of words.flatMap((one) => pieces(one, columns))) {
    const width = cellsOf(word);
    if (line !== '' && cells + 1 + width > columns) {
      lines.push(line);
      line = '';
      cells = 0;
    }
    cells += width + (line === '' ? 0 : 1);
    line += (line === '' ? '' : ' ') + word;
  }
  lines.push(line);
  if (lines.length <= most && text.length <= room) return lines;
  return [...lines.slice(0, most - 1), `${cut(lines[most - 1] ?? '', columns - 1)}…`];
}

/** A word, cut where it is wider than a line. */
function pieces(word: string, columns: number): string[] {
  if (cellsOf(word) <= columns) return [word];
  const head = cut(word, columns);
  return [head, ...pieces(word.slice(head.length), columns)];
}

/** As many graphemes of `text` as fit into `columns` cells, but at least one. */
function cut(text: string, columns: number): string {
  let end = 0;
  let cells = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    cells += cellWidth(segment);
    if (cells > columns && end > 0) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
