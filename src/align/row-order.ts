/** Indexes of one row in each column, ascending; an empty list where the column lacks it. */
export type Members = readonly (readonly number[])[];

/**
 * The order in which rows are shown: as in the first column; what that lacks stands behind the row that holds what stands
 * before it in its own column. Where alignments do not cross, every column is in its own order.
 * @param columns in the order in which they decide
 * @returns indexes into `rows`
 */
export function rowOrder(rows: readonly Members[], columns: readonly number[]): number[] {
  const ordered: number[] = [];
  const placed = new Uint8Array(rows.length);
  for (const column of columns) {
    const own = rows.flatMap((members, row) => (members[column]!.length > 0 ? [row] : []));
    own.sort((a, b) => rows[a]![column]![0]! - rows[b]![column]![0]!);
    if (own.every((row) => placed[row] === 1)) continue;
    const isOwn = new Set(own);
    const first = columns[0]!;
    let at = -1;
    for (const row of own) {
      if (placed[row] === 1) at = ordered.indexOf(row);
      else {
        // What earlier columns have put here comes first, unless this column has it later.
        at += 1;
        while (at < ordered.length && !isOwn.has(ordered[at]!) && rows[ordered[at]!]![first]!.length === 0) at += 1;
        ordered.splice(at, 0, row);
        placed[row] = 1;
      }
    }
  }
  return ordered;
}
