import type { PageText } from '../src/model/block.ts';

/** What is wrong with the ranges of a page, one line each: joined with what stands between them they must be the file. */
export function rangeFaults(text: string, { blocks, segments }: PageText): string[] {
  const faults: string[] = [];
  let at = 0;
  const joined: string[] = [];
  const read = blocks.map(() => '');
  for (const { block, start, end, text: plain } of segments) {
    if (start < at || end <= start || end > text.length) faults.push(`range ${start}–${end} after ${at}`);
    const { start: from, end: to } = blocks[block]!;
    if (start < from || end > to) faults.push(`range ${start}–${end} outside its block`);
    joined.push(text.slice(at, start), text.slice(start, end));
    read[block] += plain;
    at = end;
  }
  if (joined.join('') + text.slice(at) !== text) faults.push('the pieces are not the file');
  const bare = (of: string): string => of.replaceAll(/\s/g, '');
  for (const [index, block] of blocks.entries()) {
    if (bare(block.text) !== bare(read[index]!)) faults.push(`block lost text: ${block.text}`);
  }
  return faults;
}
