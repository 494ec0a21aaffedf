import { diffLines, diffWordsWithSpace } from 'diff';

/** A stretch of a changed line. */
export interface DiffPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Lines that changed together. */
export interface ChangedLines {
  /** Where they begin in the present text, from 1. */
  readonly line: number;
  /** Their words; line ends are part of them. */
  readonly pieces: readonly DiffPiece[];
}

/** What changed between two texts, word by word: only the lines that did. Line ends of either kind are the same. */
export function wordDiff(was: string, now: string): ChangedLines[] {
  const parts = diffLines(was.replaceAll('\r\n', '\n'), now.replaceAll('\r\n', '\n'));
  const changes: ChangedLines[] = [];
  let line = 1;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    if (part.removed || part.added) {
      const next = parts[at + 1];
      const pair = part.removed && next?.added ? next : null;
      const [removed, added] = part.removed ? [part.value, pair?.value ?? ''] : ['', part.value];
      changes.push({ line, pieces: piecesOf(removed, added) });
      line += lineEnds(added);
      if (pair) at += 1;
    } else line += lineEnds(part.value);
  }
  return changes;
}

function piecesOf(removed: string, added: string): DiffPiece[] {
  return diffWordsWithSpace(removed, added)
    .map(({ value, removed: isOld, added: isNew }): DiffPiece => {
      return { kind: isOld ? 'removed' : isNew ? 'added' : 'same', text: value };
    })
    .filter(({ text }) => text !== '');
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}
