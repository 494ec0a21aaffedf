import type { Image, Link, Nodes, Parents, Root } from 'mdast';
import type { CompiledMarkdown, MarkdownEdit } from '../model/compiled.ts';
import { walkMarkdown } from '../model/walk-tree.ts';

/** All that follows the text of a link: its address, and the title that may stand behind it. */
const inlineTail = /^\s*\]\(\s*(?:<[^<>]*>|[^\s]*?)(\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))?\s*\)$/s;
const emptyAnchors = /<a\s+(?:name|id)\s*=[^<>]*>\s*<\/a\s*>/gi;

/**
 * The Markdown of a page for programs that read it: as it was written, with its links to be filled in, and without the
 * anchors in headings and the line breaks at the end of table cells that only a layout needs.
 * @param text what the tree was read from: of a bilingual page, its own half
 * @param tree the tree after its links were numbered
 */
export function compileMarkdown(text: string, tree: Root): CompiledMarkdown {
  const edits: MarkdownEdit[] = [];
  walkMarkdown(tree, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'image') edits.push(...linkEdits(text, node));
    else if (node.type === 'definition') edits.push(lineEdit(text, node));
    else if (node.type === 'heading') edits.push(...anchorEdits(text, node));
    else if (node.type === 'break' && isLastOfCell(text, node, index, parent)) edits.push(breakEdit(text, node));
  });
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  return { text, edits: edits.filter(({ start }, index) => index === 0 || start >= edits[index - 1]!.end) };
}

/** A link without brackets is its own address; that stays. */
function linkEdits(text: string, node: Link | Image): MarkdownEdit[] {
  const number = /^hx:slot:(\d+)$/.exec(node.url)?.[1];
  const [start, end] = span(node);
  const open = node.type === 'image' ? '![' : '[';
  if (number === undefined || !text.startsWith(open, start)) return [];
  const tail = tailStart(text, node, start, end);
  if (tail === null) return [];
  const behind = text.slice(tail, end);
  const title = /["']/.test(behind) ? inlineTail.exec(behind)?.[1] : undefined;
  const common = { link: Number(number), ...(node.type === 'image' ? { image: true as const } : {}) };
  return [
    { start, end: start + open.length, ...common, side: 'open' },
    { start: tail, end, ...common, side: 'close', ...(title ? { title: title.trim() } : {}) },
  ];
}

/** Where the text of a link ends: at the bracket that closes it. */
function tailStart(text: string, node: Link | Image, start: number, end: number): number | null {
  const last = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
  if (last !== undefined && last < end && /^\s*\]/.test(text.slice(last, end))) return last;
  const source = text.slice(start, end);
  const bracket = source.endsWith(')') ? source.lastIndexOf('](') : source.search(/\](?:\[[^[\]]*\])?$/);
  return bracket < 0 ? null : start + bracket;
}

function anchorEdits(text: string, node: Nodes): MarkdownEdit[] {
  const [start, end] = span(node);
  const source = text.slice(start, end);
  if (!source.includes('<')) return [];
  return [...source.matchAll(emptyAnchors)].map(({ 0: found, index }) => {
    return { start: start + index, end: start + index + found.length };
  });
}

function isLastOfCell(text: string, node: Nodes, index: number, parent: Parents): boolean {
  if (parent.type !== 'tableCell' || !text.startsWith('<', span(node)[0])) return false;
  for (let at = index + 1; at < parent.children.length; at++) {
    const next = parent.children[at]!;
    if (next.type !== 'text' || next.value.trim() !== '') return false;
  }
  return true;
}

/** The address of links by reference, which all have it now, with the end of its line. */
function lineEdit(text: string, node: Nodes): MarkdownEdit {
  const [start, end] = span(node);
  return { start, end: end + (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0) };
}

/** A break with the spaces before it. */
function breakEdit(text: string, node: Nodes): MarkdownEdit {
  let [start, end] = span(node);
  while (text[start - 1] === ' ') start -= 1;
  if (text[end] === ' ') start = Math.min(start + 1, span(node)[0]);
  while (text[end] === ' ') end += 1;
  return { start, end };
}

function span(node: Nodes): [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}
