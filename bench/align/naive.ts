import type { PageText } from '../../src/model/block.ts';

/** Naive positional pairing: nth block with nth block, nth sentence with nth sentence. Rows of segment indexes. */
export function naiveRows(source: PageText, target: PageText): { source: number[]; target: number[] }[] {
  const from = byBlock(source);
  const to = byBlock(target);
  const rows: { source: number[]; target: number[] }[] = [];
  for (let block = 0; block < Math.max(from.length, to.length); block++) {
    const a = from[block] ?? [];
    const b = to[block] ?? [];
    for (let k = 0; k < Math.max(a.length, b.length); k++)
      rows.push({ source: a.slice(k, k + 1), target: b.slice(k, k + 1) });
  }
  return rows;
}

function byBlock(page: PageText): number[][] {
  const found: number[][] = page.blocks.map(() => []);
  for (const [index, segment] of page.segments.entries()) found[segment.block]!.push(index);
  return found;
}
