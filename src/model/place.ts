/** Where something stands. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Place {
  /** The file as people name it: relative to where they work, with `/`. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The place of a whole file, for what has no better one. */
export function startOf(path: string): Place {
  return { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
