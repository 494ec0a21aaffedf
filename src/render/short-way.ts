import type { Nodes, Parents, Root } from 'mdast';
import '../model/anchor-node.ts';
import { walkMarkdown } from '../model/walk-tree.ts';

/** Nodes between words, and those that hold them. */
const phrasing = new Set(
  'anchor break delete emphasis image inlineCode link placeholder strong text'.split(' ') as Nodes['type'][],
);
/** Nodes that hold blocks: what stands in them comes on lines of its own. */
const flowParents = new Set<Parents['type']>(['root', 'blockquote', 'listItem']);
/** What may stand in them. */
const blocks = new Set(
  'anchor blockquote code heading list paragraph placeholder table text thematicBreak'.split(' ') as Nodes['type'][],
);
/** Where some nodes must stand. */
const parentOf: Partial<Record<Nodes['type'], Parents['type']>> = {
  listItem: 'list',
  tableRow: 'table',
  tableCell: 'tableRow',
};

/**
 * Whether `markdownHtml` knows all that stands in a tree: no raw HTML, footnotes, definitions or tasks, every address
 * a slot of the page's own, and no settings for the renderer but those that our own steps make.
 */
export function takesShortWay(tree: Root, linkCount: number): boolean {
  let known = true;
  walkMarkdown(tree, (node, _index, parent) => {
    known &&= isKnown(node, parent) && (node.data === undefined || isOurData(node));
    if (known && (node.type === 'link' || node.type === 'image')) known = isSlot(node.url, linkCount);
    // Nothing more to learn: do not go below.
    return known ? undefined : false;
  });
  return known;
}

function isKnown(node: Nodes, parent: Parents): boolean {
  if (flowParents.has(parent.type)) return blocks.has(node.type);
  if (parent.type === 'list') return node.type === 'listItem' && typeof node.checked !== 'boolean';
  if (parent.type === 'table' || parent.type === 'tableRow') return parentOf[node.type] === parent.type;
  return phrasing.has(node.type) && (parent.type !== 'link' || node.type !== 'link');
}

/** What `read` writes beside nodes: ids of headings and anchors, the dress of callouts. */
function isOurData({ type, data }: Nodes): boolean {
  const { hName, hProperties, ...rest } = data as { hName?: unknown; hProperties?: Record<string, unknown> };
  const names = Object.keys(hProperties ?? {});
  if (Object.keys(rest).length > 0 || names.length !== 1) return false;
  const value = hProperties![names[0]!];
  if (type === 'heading') return hName === undefined && names[0] === 'id' && typeof value === 'string';
  if (type === 'anchor') return hName === 'span' && names[0] === 'id' && typeof value === 'string';
  if (names[0] !== 'className' || !Array.isArray(value)) return false;
  if (type === 'paragraph') return hName === undefined && value.length === 1 && value[0] === 'callout-title';
  return (
    type === 'blockquote' &&
    hName === 'aside' &&
    /^callout (?:note|tip|important|caution|warning)$/.test(value.join(' '))
  );
}

function isSlot(url: string, count: number): boolean {
  const number = /^hx:slot:(\d+)$/.exec(url)?.[1];
  return number !== undefined && Number(number) < count;
}
