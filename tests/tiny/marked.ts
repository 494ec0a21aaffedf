/** A text of a test without its marks, and where they stood. */
export interface Marked {
  readonly text: string;
  /** Offset of the first mark in `text`, in UTF-16 units. */
  readonly offset: number;
  /** Place of the first mark, `line:column`, as findings have it. */
  readonly place: string;
}

/** Takes the marks out of a text: `a |b` marks the place of the `b`. */
export function marked(written: string, mark = '|'): Marked {
  const offset = written.indexOf(mark);
  if (offset < 0) throw new Error(`no ${mark} in ${JSON.stringify(written)}`);
  const before = written.slice(0, offset).split(/\r\n|\r|\n/);
  const text = written.replaceAll(mark, '');
  return { text, offset, place: `${before.length}:${before.at(-1)!.length + 1}` };
}
