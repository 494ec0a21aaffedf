import { startIn } from './growing-arrays.ts';
import type { StringRows } from './string-rows.ts';

/** The distinct translations of a source in the order of appearance. @param place of the source in `rows.sources` */
export function targetsOf({ ends, targets }: StringRows, place: number): readonly number[] {
  const start = startIn(ends, place);
  const end = ends[place]!;
  if (end - start === 1) return [targets[start]!];
  return [...new Set(targets.subarray(start, end))];
}
