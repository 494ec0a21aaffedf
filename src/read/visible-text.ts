import { decodeHTML } from 'entities';
import type { Html, Parents, Root } from 'mdast';
import { isAllowedTag } from '../model/allowed-html.ts';
import { walkMarkdown } from '../model/walk-tree.ts';
import { isFlow } from './flow.ts';
import { htmlPieces } from './html-pieces.ts';

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
    else if (node.type === 'image' || node.type === 'imageReference') found.push(node.alt ?? '');
    else if (node.type === 'html') found.push(visibleHtml(node, parent));
  });
  return found.join(' ');
}

/** What HTML shows: its text, the descriptions of its pictures, and what is no HTML that pages may use. */
function visibleHtml({ value }: Html, parent: Parents): string {
  const pieces = htmlPieces(value);
  if (!isFlow(parent)) {
    const [tag] = pieces;
    const hidden = value.startsWith('<!--') || (tag !== undefined && isAllowedTag(tag.name));
    return hidden ? (tag?.attributes.get('alt') ?? '') : value;
  }
  const shown: string[] = [];
  let from = 0;
  for (const { kind, name, attributes, start, end } of pieces) {
    const hidden = kind === 'comment' || isAllowedTag(name);
    shown.push(value.slice(from, hidden ? start : end));
    if (hidden) shown.push(attributes.get('alt') ?? '');
    from = end;
  }
  return decodeHTML([...shown, value.slice(from)].join(' '));
}
