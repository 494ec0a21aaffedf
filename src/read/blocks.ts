import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Block, BlockKind } from '../model/block.ts';

const leafKinds: Partial<Record<Nodes['type'], BlockKind>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  tableCell: 'cell',
  code: 'code',
  html: 'html',
};

/**
 * The leaf blocks of a page in order. Runs after the section keys.
 * @param toFile offset in the file of an offset in the Markdown text
 */
export function blocksOf(tree: Root, toFile: (offset: number) => number): Block[] {
  const found: Block[] = [];
  let section = '';
  const walk = (node: Nodes, inside: 'item' | 'quote' | null): void => {
    if (node.type === 'heading') section = String(node.data?.hProperties?.['id'] ?? section);
    const kind = leafKinds[node.type];
    if (kind) {
      const text = node.type === 'code' || node.type === 'html' ? node.value : textOf(node).trim();
      const shown = kind === 'paragraph' && inside ? inside : kind;
      const start = toFile(node.position?.start.offset ?? 0);
      found.push({ kind: shown, section, start, end: toFile(node.position?.end.offset ?? 0), text });
      return;
    }
    if (!('children' in node)) return;
    const within = node.type === 'listItem' ? 'item' : node.type === 'blockquote' ? 'quote' : inside;
    for (const child of node.children) walk(child, within);
  };
  walk(tree, null);
  return found;
}
