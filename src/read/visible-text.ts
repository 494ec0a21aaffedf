import type { Root } from 'mdast';
import { isAllowedTag } from '../model/allowed-html.ts';
import { walkMarkdown } from '../model/walk-tree.ts';

const tag = /<!--[\s\S]*?-->|<\/?([A-Za-z][\w:.-]*)[^<>]*>/g;
const calloutMarker = /^\[!\S[^\]\n]*\]/;

/**
 * Everything in a Markdown tree that a reader must be able to see, taken before any step has touched the tree:
 * the yardstick for the gate that compares it with the finished HTML.
 */
export function visibleText(tree: Root): string {
  const found: string[] = [];
  walkMarkdown(tree, (node, _index, parent) => {
    if (node.type === 'text') {
      const opensQuote = parent.type === 'paragraph' && parent.children[0] === node;
      found.push(opensQuote ? node.value.replace(calloutMarker, '') : node.value);
    } else if (node.type === 'inlineCode' || node.type === 'code') found.push(node.value);
    else if (node.type === 'image') found.push(node.alt ?? '');
    else if (node.type === 'html') {
      found.push(node.value.replace(tag, (whole, name?: string) => (name && !isAllowedTag(name) ? whole : ' ')));
    }
  });
  return found.join(' ');
}
