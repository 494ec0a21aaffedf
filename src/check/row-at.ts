import type { AlignedTopic } from '../model/aligned-topic.ts';

/** The id of the row whose block in this column holds the place, in UTF-16 units; undefined outside all blocks. */
export function rowAt({ columns, rows }: AlignedTopic, column: number, start: number): string | undefined {
  const { blocks } = columns[column]!.text;
  const holds = (index: number): boolean => blocks[index]!.start <= start && start < blocks[index]!.end;
  return rows.find((row) => row.blocks[column]!.some(holds))?.id;
}
