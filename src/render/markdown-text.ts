import type { List, Nodes } from 'mdast';
import '../model/anchor-node.ts';

/** Nodes that come to a text of HTML by themselves. */
export function isTextual(node: Nodes): boolean {
  return node.type === 'text' || node.type === 'placeholder';
}

/** The text that a node without children shows, before what stands around it is looked at. */
export function shownText(node: Nodes): string {
  if (node.type === 'text') return /[\r\n]/.test(node.value) ? trimLines(node.value) : node.value;
  if (node.type === 'inlineCode') return node.value.replaceAll(/\r?\n|\r/g, ' ');
  return node.type === 'placeholder' ? node.value : '';
}

/** Without the spaces and tabs that Markdown has at the start of a line. */
export function trimStart(value: string): string {
  return value.replace(/^[ \t]+/, '');
}

/** Without spaces and tabs around the ends of lines. */
function trimLines(value: string): string {
  const parts = value.split(/(\r?\n|\r)/);
  for (let index = 0; index < parts.length; index += 2) {
    if (index > 0) parts[index] = trimStart(parts[index]!);
    if (index < parts.length - 1) parts[index] = trimEnd(parts[index]!);
  }
  return parts.join('');
}

/** By hand: a pattern would look at a long run of spaces from each of its places. */
function trimEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  return line.slice(0, end);
}

/** The text of nodes between words in HTML, without the descriptions of pictures. */
export function plainText(nodes: readonly Nodes[], behindBreak = false): string {
  let found = '';
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]!;
    const trimmed = index === 0 ? behindBreak && isTextual(node) : nodes[index - 1]!.type === 'break';
    if (node.type === 'break') found += '\n';
    else if ('children' in node) found += plainText(node.children, trimmed);
    else found += trimmed ? trimStart(shownText(node)) : shownText(node);
  }
  return found;
}

/** A list is loose where it or one of its items is: its items are paragraphs. */
export function isLoose(list: List): boolean {
  return list.spread === true || list.children.some((item) => item.spread ?? item.children.length > 1);
}
