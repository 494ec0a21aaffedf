import type { Nodes, Root } from 'mdast';
import type { BlockKind } from '../model/block.ts';

/** A leaf block in the Markdown tree. */
export interface LeafBlock {
  readonly kind: BlockKind;
  /** Section key of the heading it stands under; the heading's own key for a heading; '' before the first. */
  readonly section: string;
  readonly node: Nodes;
  /** Whether it stands in a quote, whatever its kind. */
  readonly quoted: boolean;
  /** Column of a table cell from 0, else -1. */
  readonly column: number;
}

const leafKinds: Partial<Record<Nodes['type'], BlockKind>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  tableCell: 'cell',
  code: 'code',
  html: 'html',
};

/** The leaf blocks of a tree in order. Runs after the section keys. */
export function leafBlocks(tree: Root): LeafBlock[] {
  const found: LeafBlock[] = [];
  let section = '';
  const walk = (node: Nodes, inside: 'item' | 'quote' | null, quoted: boolean, column: number): void => {
    if (node.type === 'heading') section = String(node.data?.hProperties?.['id'] ?? section);
    const kind = leafKinds[node.type];
    if (kind) {
      found.push({ kind: kind === 'paragraph' && inside ? inside : kind, section, node, quoted, column });
      return;
    }
    if (!('children' in node)) return;
    const within = node.type === 'listItem' ? 'item' : node.type === 'blockquote' ? 'quote' : inside;
    for (const [index, child] of node.children.entries()) {
      walk(child, within, quoted || node.type === 'blockquote', node.type === 'tableRow' ? index : -1);
    }
  };
  walk(tree, null, false, -1);
  return found;
}
