import { decodeHTMLAttribute } from 'entities';
import type { Html, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { isAllowedTag } from '../model/allowed-html.ts';
import '../model/anchor-node.ts';
import { finding } from '../model/finding.ts';
import { placeInNode, type Reading, readingOf } from './context.ts';
import { isFlow } from './flow.ts';
import { type HtmlPiece, htmlPieces } from './html-pieces.ts';
import { OpenTags } from './open-tags.ts';

const breakTag = /^<br\s*\/?>$/i;
const runsCode = new Set(
  'script style iframe object embed applet frame frameset link meta base form svg math'.split(' '),
);

/**
 * Turns the raw HTML that documentation really uses into Markdown nodes: `<br/>` into breaks, `<a name>` into
 * anchors, comments into nothing, and what is no allowed HTML (`<servername>`) into the text that it is.
 * What is left as `html` is allowed HTML, for an HTML parser; every element in it ends with the block that it began in.
 */
export function plainHtml() {
  return (tree: Root, file: VFile): void => tidy(tree, null, readingOf(file));
}

/** @param outer what is open around `parent` */
function tidy(parent: Parents, outer: OpenTags | null, reading: Reading): void {
  if (!parent.children.some((child) => child.type === 'html' || 'children' in child)) return;
  const kept: Nodes[] = [];
  const open = new OpenTags(parent, outer, reading);
  let openAnchors = 0;
  for (const child of parent.children as Nodes[]) {
    if (child.type !== 'html') {
      if ('children' in child) tidy(child, open, reading);
      kept.push(child);
      continue;
    }
    if (breakTag.test(child.value)) {
      kept.push(breakNode(child, parent));
      continue;
    }
    const pieces = htmlPieces(child.value);
    const anchor = pieces.length === 1 && pieces[0]!.end === child.value.length ? anchorName(pieces[0]!) : null;
    if (anchor !== null) {
      openAnchors += child.value.endsWith('/>') ? 0 : 1;
      kept.push(anchorNode(anchor, child));
    } else if (openAnchors > 0 && /^<\/a\s*>$/i.test(child.value)) openAnchors -= 1;
    else if (isFlow(parent)) kept.push(...flowNodes(child, pieces, open, reading));
    else kept.push(...phrasingNodes(child, pieces, open, reading));
  }
  kept.push(...open.closings());
  parent.children = kept as never;
}

/** The name of `<a name="x">` or `<a id="x">`, a place that links lead to; null for any other tag. */
function anchorName({ kind, name, attributes }: HtmlPiece): string | null {
  if (kind !== 'open' || name.toLowerCase() !== 'a' || attributes.has('href')) return null;
  const written = attributes.get('name') ?? attributes.get('id');
  return written === undefined ? null : decodeHTMLAttribute(written);
}

function anchorNode(name: string, from: Html): Nodes {
  return {
    type: 'anchor',
    name,
    children: [],
    data: { hName: 'span', hProperties: { id: name } },
    position: from.position!,
  } as never;
}

function breakNode(from: Html, parent: Parents): Nodes {
  const line = { type: 'break', position: from.position! } as Nodes;
  if (!isFlow(parent)) return line;
  return { type: 'paragraph', children: [line as PhrasingContent], position: from.position! };
}

/** Between words, Markdown has cut the HTML already: a node is one tag or comment. */
function phrasingNodes(node: Html, pieces: readonly HtmlPiece[], open: OpenTags, reading: Reading): Nodes[] {
  if (node.value.startsWith('<!--')) return [];
  const [tag] = pieces;
  const place = tag && isAllowedTag(tag.name) ? open.take(tag, node) : 'show';
  if (place === 'drop') return [];
  if (place === 'keep') return [{ ...node, value: tidyTag(tag!, node.value) }];
  if (tag) reportForeign(tag, node, reading);
  return [{ type: 'placeholder', value: node.value, position: node.position! } as never];
}

/** A block of HTML keeps its allowed tags; the others become text inside it, comments nothing. */
function flowNodes(node: Html, pieces: readonly HtmlPiece[], open: OpenTags, reading: Reading): Nodes[] {
  // What follows an unfinished tag mostly is unfinished because of it.
  const unfinished = pieces.find(({ kind }) => kind === 'unfinished');
  if (unfinished) {
    const place = placeInNode(node, unfinished.start, unfinished.end, reading);
    reading.findings.push(finding('MD002', place, 'a tag or comment starts here and never ends; it is shown as text'));
  }
  const out: string[] = [];
  let from = 0;
  for (const piece of pieces) {
    const { kind, name, start, end } = piece;
    const whole = node.value.slice(start, end);
    out.push(node.value.slice(from, start));
    from = end;
    if (kind === 'comment') continue;
    const place = isAllowedTag(name) ? open.take(piece, node) : 'show';
    if (place === 'keep') out.push(tidyTag(piece, whole));
    if (place !== 'show') continue;
    if (kind !== 'unfinished') reportForeign(piece, node, reading);
    out.push(whole.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  }
  const value = out.join('') + node.value.slice(from);
  return value.trim() === '' ? [] : [{ ...node, value }];
}

/**
 * An allowed tag as it goes to the HTML parser. An anchor gets the attribute that HTML has for it today; classes go,
 * since those of our own styles mean something, but for the language of code.
 */
function tidyTag(piece: HtmlPiece, whole: string): string {
  const { name, attributes } = piece;
  const anchor = anchorName(piece);
  if (anchor === null && (!attributes.has('class') || name.toLowerCase() === 'code')) return whole;
  const kept = [...attributes].filter(([key]) => key !== 'class' && (key !== 'name' || anchor === null));
  if (anchor !== null && !attributes.has('id')) kept.push(['id', attributes.get('name')!]);
  const written = kept.map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`);
  return `<${name}${written.join('')}>${anchor !== null && whole.endsWith('/>') ? '</a>' : ''}`;
}

function reportForeign(piece: HtmlPiece, node: Html, reading: Reading): void {
  if (piece.kind === 'close') return;
  const rule = runsCode.has(piece.name.toLowerCase()) ? 'MD009' : 'MD008';
  const shown = piece.name === '' ? node.value.slice(piece.start, piece.start + 2) : `<${piece.name}>`;
  const place = placeInNode(node, piece.start, piece.end, reading);
  reading.findings.push(finding(rule, place, `${shown} is not allowed here; it is shown as text`));
}
