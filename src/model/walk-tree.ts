import type { Element, Nodes as HtmlNodes, Parents as HtmlParents } from 'hast';
import type { Nodes as MarkdownNodes, Parents as MarkdownParents } from 'mdast';

/** Nothing: go on below the node. false: do not go below it. A number: go on with the parent's child of that index. */
type Next = number | false | undefined;

interface Parent {
  children: { type: string; children?: unknown }[];
}

/**
 * Walks a tree, parents first. Ours because it runs over every node of every page a dozen times: the general library,
 * which keeps the stack of parents for each node, took 30% of a page's compile time (docs/performance.md).
 */
function walk(parent: Parent, visit: (node: never, index: number, parent: never) => Next): void {
  for (let index = 0; index < parent.children.length; ) {
    const child = parent.children[index]!;
    const next = visit(child as never, index, parent as never);
    if (typeof next === 'number') {
      index = next;
      continue;
    }
    // Asked by reading it, which costs half of what `in` does where nodes have many shapes.
    if (next !== false && child.children !== undefined) walk(child as Parent, visit);
    index += 1;
  }
}

/** Every node below a Markdown node. */
export function walkMarkdown(
  below: MarkdownParents,
  visit: (node: MarkdownNodes, index: number, parent: MarkdownParents) => Next,
): void {
  walk(below as Parent, visit as never);
}

const holdsBlocks: ReadonlySet<string> = new Set(['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition']);

/** Every block below a Markdown node that holds blocks: what stands between words, and the inside of tables, is left out. */
export function walkBlocks(
  below: MarkdownParents,
  visit: (node: MarkdownNodes, parent: MarkdownParents) => void,
): void {
  for (const node of below.children) {
    visit(node, below);
    if (holdsBlocks.has(node.type)) walkBlocks(node as MarkdownParents, visit);
  }
}

/** Every element below an HTML node. */
export function walkElements(
  below: HtmlParents,
  visit: (element: Element, index: number, parent: HtmlParents) => Next,
): void {
  walk(
    below as Parent,
    ((node: HtmlNodes, index: number, parent: HtmlParents) =>
      node.type === 'element' ? visit(node, index, parent) : undefined) as never,
  );
}
