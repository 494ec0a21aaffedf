/** The 95% interval of a share, after Wilson (1927): honest also for few cases and shares near 0 or 1. */
export function wilson(hits: number, all: number): readonly [number, number] {
  if (all === 0) return [0, 1];
  const z = 1.96;
  const share = hits / all;
  const scale = 1 + (z * z) / all;
  const middle = (share + (z * z) / (2 * all)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))) / scale;
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
