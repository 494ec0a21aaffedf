import type { Html, Nodes, Text } from 'mdast';
import type { InlineCode } from '../model/block.ts';
import { isAllowedTag } from '../model/allowed-html.ts';

/** A stretch of a block's plain text and the range of the Markdown text that it comes from. */
interface Piece {
  /** Offset in the plain text. */
  readonly at: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** text may be cut, an atom never; a break always is a cut. */
  readonly kind: 'text' | 'atom' | 'break';
}

/** An inline code with the range of the plain text that it covers. */
export interface PlacedCode extends InlineCode {
  readonly from: number;
  readonly to: number;
}

/** The plain text of one leaf block; offsets into it can be traced back to the Markdown text. */
export interface InlineText {
  readonly plain: string;
  readonly pieces: readonly Piece[];
  readonly codes: readonly PlacedCode[];
}

const codeKinds: Partial<Record<Nodes['type'], InlineCode['kind']>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  delete: 'other',
  link: 'link',
  linkReference: 'link',
};
const lineBreak = /^<br\s*\/?>$/i;
const tagName = /^<\/?([A-Za-z][\w:.-]*)/;
const calloutMarker = /^\[![^\]\s][^\]\n]*\][ \t]*/;

/**
 * The plain text of a leaf block's children, without markup. Line ends of the file become spaces of the same length,
 * hard breaks a line feed. Tags of allowed HTML, anchors and the marker of a callout leave nothing.
 * @param source the Markdown text that the tree was made from
 */
export function inlineText(block: Nodes, source: string): InlineText {
  const builder = new Builder(source);
  if ('children' in block) for (const child of block.children) builder.add(child, false);
  return { plain: builder.plain, pieces: builder.pieces, codes: builder.codes };
}

/** The offset in the Markdown text of a plain text offset, or -1 where no cut may be made. */
export function cutOffset(inline: InlineText, at: number): number {
  for (const piece of inline.pieces) {
    const end = piece.at + piece.text.length;
    if (at > piece.at && at < end) return piece.kind === 'text' ? rawOffset(piece, at) : -1;
    if (at === end) return piece.end;
    if (at === piece.at) return piece.start;
  }
  return -1;
}

class Builder {
  plain = '';
  readonly pieces: Piece[] = [];
  readonly codes: PlacedCode[] = [];
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  add(node: Nodes, whole: boolean): void {
    if (node.type === 'text') return this.addText(node, whole);
    if (node.type === 'inlineCode') return this.addAtom(node, node.value, 'code');
    if (node.type === 'image' || node.type === 'imageReference') return this.addAtom(node, node.alt ?? '', 'image');
    if (node.type === 'break') return this.push(node, '\n', 'break');
    if (node.type === 'html') return this.addHtml(node);
    if (node.type === 'placeholder') return this.push(node, node.value, 'atom');
    if ('children' in node) this.addParent(node, whole);
  }

  private addText(node: Text, whole: boolean): void {
    const raw = this.source.slice(rangeOf(node)[0], rangeOf(node)[1]);
    const text = node.value.replaceAll(/[\r\n]/g, ' ');
    const first = this.pieces.length === 0 && node.value.startsWith('[!') ? calloutMarker.exec(node.value)?.[0].length : 0;
    // Where escapes or entities were decoded the two differ in length, and the text is cut nowhere.
    const cuttable = !whole && raw.length === text.length;
    if (!first || !cuttable) return this.push(node, text, cuttable ? 'text' : 'atom');
    const [start, end] = rangeOf(node);
    this.pieces.push({ at: 0, text: text.slice(first), start: start + first, end, kind: 'text' });
    this.plain = text.slice(first);
  }

  private addHtml(node: Html): void {
    if (lineBreak.test(node.value)) return this.push(node, '\n', 'break');
    const name = tagName.exec(node.value)?.[1];
    if (name && !isAllowedTag(name)) this.push(node, node.value, 'atom');
  }

  private addParent(node: Extract<Nodes, { children: unknown }>, whole: boolean): void {
    const from = this.plain.length;
    const kind = codeKinds[node.type];
    const slot = this.codes.length;
    for (const child of node.children) this.add(child, whole || kind === 'link');
    if (!kind) return;
    const href = node.type === 'link' ? node.url : '';
    this.codes.splice(slot, 0, this.code(node, kind, from, href));
  }

  private addAtom(node: Extract<Nodes, { type: 'inlineCode' | 'image' | 'imageReference' }>, text: string, kind: InlineCode['kind']): void {
    const from = this.plain.length;
    this.push(node, text, 'atom');
    this.codes.push(this.code(node, kind, from, node.type === 'image' ? node.url : ''));
  }

  private code(node: Nodes, kind: InlineCode['kind'], from: number, href: string): PlacedCode {
    const [start, end] = rangeOf(node);
    return { kind, start, end, text: this.plain.slice(from).trim(), href, from, to: this.plain.length };
  }

  private push(node: Nodes, text: string, kind: Piece['kind']): void {
    const [start, end] = rangeOf(node);
    if (text !== '') this.pieces.push({ at: this.plain.length, text, start, end, kind });
    this.plain += text;
  }
}

function rangeOf(node: Nodes): readonly [number, number] {
  const start = node.position?.start.offset ?? 0;
  return [start, node.position?.end.offset ?? start];
}

function rawOffset(piece: Piece, at: number): number {
  return piece.start + (at - piece.at);
}
