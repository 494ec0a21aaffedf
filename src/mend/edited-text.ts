import type { Edit } from '../model/edit.ts';

/** What mends one finding in one file: all of it is made or nothing. */
export type Mend = readonly Edit[];

/** A file with some of its mends made. */
export interface EditedText {
  readonly text: string;
  readonly made: readonly Mend[];
  /** Mends that an earlier one of the list leaves no room for. */
  readonly overlapping: readonly Mend[];
  /** Mends that expect something else than what stands there. */
  readonly lapsed: readonly Mend[];
}

const byteOrderMark = '\uFEFF';

/**
 * Makes the mends of one file. Where two want the same stretch, the first of the list wins; the same edit twice is one.
 * @param raw the file as it is, byte order mark included: edits count without it, and see U+FFFD for NUL (`read/source-text.ts`)
 */
export function editedText(raw: string, mends: readonly Mend[]): EditedText {
  const shift = raw.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
  const there = (edit: Edit) => raw.slice(edit.start + shift, edit.end + shift).replaceAll('\0', '\uFFFD');
  const holds = (edit: Edit) => edit.start >= 0 && edit.start <= edit.end && there(edit) === edit.before;
  const taken: Edit[] = [];
  const made: Mend[] = [];
  const overlapping: Mend[] = [];
  const lapsed: Mend[] = [];
  for (const mend of mends) {
    if (!mend.every((edit) => holds(edit) && edit.end + shift <= raw.length)) lapsed.push(mend);
    else if (mend.some((edit, nth) => !hasRoom(edit, taken) || !hasRoom(edit, mend.slice(0, nth)))) {
      overlapping.push(mend);
    } else {
      for (const edit of mend) take(edit, taken);
      made.push(mend);
    }
  }
  return { text: written(raw, taken, shift), made, overlapping, lapsed };
}

/** Whether nothing of what is taken stands in the way; `taken` need not be sorted. The same edit stands in nobody's way. */
function hasRoom(edit: Edit, taken: readonly Edit[]): boolean {
  return !taken.some((other) => meet(other, edit) && !same(other, edit));
}

function take(edit: Edit, taken: Edit[]): void {
  if (edit.before === edit.after || taken.some((other) => same(other, edit))) return;
  const at = taken.findIndex(({ start, end }) => start > edit.start || (start === edit.start && end > edit.end));
  taken.splice(at < 0 ? taken.length : at, 0, edit);
}

function same(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end && a.after === b.after;
}

/** Whether both want the same character, or one writes into what the other replaces: side by side is room enough. */
function meet(a: Edit, b: Edit): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

function written(raw: string, taken: readonly Edit[], shift: number): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, after } of taken) {
    parts.push(raw.slice(from, start + shift), after);
    from = end + shift;
  }
  return parts.join('') + raw.slice(from);
}
