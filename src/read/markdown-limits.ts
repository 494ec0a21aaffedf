import type { Nodes, Parents, Root } from 'mdast';
import { walkBlocks } from '../model/walk-tree.ts';

/**
 * The depth of quotes and lists that a Markdown text can open at most, counted before parsing: parsers take time that
 * grows with the square of the depth. An upper bound: each `>` and each list marker at the start of a line counts, and
 * every two columns of indent.
 */
export function nestingBound(text: string): number {
  let deepest = 0;
  for (const match of text.matchAll(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm)) {
    const markers = match[0].match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
    if (markers > deepest) deepest = markers;
  }
  for (const match of text.matchAll(/^[ \t]{100,}(?=[-+*>]|\d+[.)])/gm))
    deepest = Math.max(deepest, match[0].length / 2);
  return deepest;
}

/** Where one run of text ends: at a blank line, and at the start of a table row, quote, list item or heading. */
const runEnd = /(?:\r\n|\r|\n)(?:(?:[ \t]*(?:\r\n|\r|\n))+|(?=[ \t]*(?:[|>#*+-]|\d{1,9}[.)])))/g;
/** What takes the parser a time that grows with the square of its number in one run of text. */
const costly = /&(?:#\w+|\w+);|(?<=\w)_(?=\w)/g;

/**
 * The offset of a run of text with more than `most` character references and underscores inside words, or -1. Sätteri
 * 0.10.5 takes 1 s and 1.4 GB for 20,000 references in one paragraph, and four times that for twice as many.
 */
export function costlyRun(text: string, most: number): number {
  if ((text.match(costly)?.length ?? 0) <= most) return -1;
  let from = 0;
  for (const end of text.matchAll(runEnd)) {
    if (countIn(text.slice(from, end.index)) > most) return from;
    from = end.index + end[0].length;
  }
  return countIn(text.slice(from)) > most ? from : -1;
}

function countIn(run: string): number {
  return run.match(costly)?.length ?? 0;
}

/** What a reader sees as one level each: quotes, lists, footnotes, emphasis, links. */
const levels = new Set<Nodes['type']>([
  'blockquote',
  'list',
  'footnoteDefinition',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

/** The first node of a tree that stands more than `most` levels deep, or null. Without recursion: the tree may be deep. */
export function nodeBeyond(tree: Root, most: number): Nodes | null {
  const pending: Parents[] = [tree];
  const depths = [0];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const depth = depths.pop()!;
    if (depth > most) return node;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]!;
      if (!('children' in child)) continue;
      pending.push(child);
      depths.push(levels.has(child.type) ? depth + 1 : depth);
    }
  }
  return null;
}

const opensFence = /^(?:`{3,}|~{3,})/;

/** The offsets of code fences that nothing closes: their block ends with the page, or with the quote or list around it. */
export function openFences(tree: Root, text: string): number[] {
  const found: number[] = [];
  walkBlocks(tree, (node) => {
    if (node.type !== 'code') return;
    const start = node.position?.start.offset ?? 0;
    const source = text.slice(start, node.position?.end.offset);
    const fence = opensFence.exec(source)?.[0];
    if (fence && !isClosed(source, fence)) found.push(start);
  });
  return found.sort((a, b) => a - b);
}

/** Whether the last line is a closing fence (CommonMark 0.31, 4.5), behind the marks of quotes around it. */
function isClosed(source: string, fence: string): boolean {
  const lastLine = source.slice(Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r')) + 1);
  if (lastLine.length === source.length) return false;
  const marks = lastLine.replace(/^[ \t>]*/, '').trimEnd();
  return marks.length >= fence.length && marks.split(fence[0]!).join('') === '';
}
