import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { finding } from '../model/finding.ts';
import { walkBlocks } from '../model/walk-tree.ts';
import { placeOfNode, readingOf } from './context.ts';

/** Empty cells that a table may get: a wide head over many short rows would make a page of gigabytes. */
const mostEmpty = 10_000;

/**
 * A row with more cells than the head would lose them on the way to HTML. They go into the last cell, with the bar
 * that parted them: most often it stood inside code. Missing cells are reported, and added by the renderer unless they
 * are too many.
 */
export function raggedTables() {
  return (tree: Root, file: VFile): void => {
    const reading = readingOf(file);
    walkBlocks(tree, (table) => {
      if (table.type !== 'table') return;
      const width = table.children[0]?.children.length ?? 0;
      let missing = 0;
      for (const row of table.children) {
        const count = row.children.length;
        if (count === width) continue;
        missing += Math.max(0, width - count);
        const message = `the row has ${count} cells, the head has ${width}`;
        reading.findings.push(finding('MD004', placeOfNode(row, reading), message));
        const last = row.children[width - 1];
        for (const surplus of row.children.splice(width)) {
          last?.children.push({ type: 'text', value: '|' });
          for (const child of surplus.children) last?.children.push(child);
        }
      }
      if (missing > mostEmpty) table.align = null;
    });
  };
}
