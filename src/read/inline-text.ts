import type { Html, Nodes, Text } from 'mdast';
import { isAllowedTag } from '../model/allowed-html.ts';
import type { InlineCode } from '../model/block.ts';

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
/** HTML that begins a line of its own. */
const setsApart = new Set(
  'blockquote dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(' '),
);
const calloutMarker = /^\[![^\]\s][^\]\n]*\][ \t]*/;

/**
 * The plain text of a leaf block's children, without markup. Line ends of the file become spaces of the same length,
 * hard breaks a line feed. Tags of allowed HTML, anchors and the marker of a callout leave nothing.
 * @param source the Markdown text that the tree was made from
 * @param quoted whether the block stands in a quote, where a callout's marker can open it
 */
export function inlineText(block: Nodes, source: string, quoted = false): InlineText {
  const builder = new Builder(source, quoted);
  if ('children' in block) for (const child of block.children) builder.add(child, false);
  return { plain: builder.plain, pieces: builder.pieces, codes: builder.codes };
}

/** The offset in the Markdown text of a plain text offset, or -1 where no cut may be made. */
export function cutOffset(inline: InlineText, at: number, source: string): number {
  for (const piece of inline.pieces) {
    const end = piece.at + piece.text.length;
    if (at > piece.at && at < end) return piece.kind === 'text' ? rawOffset(piece, at - piece.at, source) : -1;
    if (at === end) return piece.end;
    if (at === piece.at) return piece.start;
  }
  return -1;
}

/**
 * Where a character of a text node stands in the Markdown text: the two differ by escapes, entities and what stands at
 * the start of a continued line. -1 where they cannot be matched.
 */
function rawOffset(piece: Piece, at: number, source: string): number {
  if (piece.end - piece.start === piece.text.length) return piece.start + at;
  let raw = piece.start;
  for (let i = 0; i < at; i++) {
    const next = source[raw];
    if (next === '\\' && source[raw + 1] === piece.text[i]) raw += 2;
    else if (next === '&' && isEntity(source, raw, piece.text, i)) raw = source.indexOf(';', raw) + 1;
    else if (next === '\r' || next === '\n') raw = lineStart(source, raw, piece.text[i + 1]);
    else if (next === piece.text[i]) raw += 1;
    else return -1;
  }
  return raw <= piece.end ? raw : -1;
}

function isEntity(source: string, raw: number, text: string, at: number): boolean {
  const entity = /^&#?[A-Za-z0-9]{1,31};/.exec(source.slice(raw, raw + 34))?.[0];
  return entity !== undefined && !text.startsWith(entity, at);
}

/** The first character of the next line's text, which is `first`: indent and quote marks are passed over. */
function lineStart(source: string, lineEnd: number, first: string | undefined): number {
  let raw = lineEnd + (source.startsWith('\r\n', lineEnd) ? 2 : 1);
  while (source[raw] !== first && /[ \t>]/.test(source[raw] ?? '')) raw += 1;
  return raw;
}

class Builder {
  plain = '';
  readonly pieces: Piece[] = [];
  readonly codes: PlacedCode[] = [];
  private readonly source: string;
  private readonly quoted: boolean;

  constructor(source: string, quoted: boolean) {
    this.source = source;
    this.quoted = quoted;
  }

  add(node: Nodes, whole: boolean): void {
    if (node.type === 'text') this.addText(node, whole);
    else if (node.type === 'inlineCode') this.addAtom(node, node.value, 'code');
    else if (node.type === 'image' || node.type === 'imageReference') this.addAtom(node, node.alt ?? '', 'image');
    else if (node.type === 'break') this.push(node, '\n', 'break');
    else if (node.type === 'html') this.addHtml(node);
    else if (node.type === 'placeholder') this.push(node, node.value, 'atom');
    else if ('children' in node) this.addParent(node, whole);
  }

  private addText(node: Text, whole: boolean): void {
    const text = node.value.replaceAll(/\r\n|[\r\n]/g, ' ');
    const marker = this.pieces.length === 0 && this.quoted ? calloutMarker.exec(text)?.[0] : undefined;
    if (marker === undefined) {
      this.push(node, text, whole ? 'atom' : 'text');
      return;
    }
    const [start, end] = rangeOf(node);
    const first = rawOffset({ at: 0, text, start, end, kind: 'text' }, marker.length, this.source);
    const rest = text.slice(marker.length);
    if (first >= 0 && rest !== '') this.pieces.push({ at: 0, text: rest, start: first, end, kind: 'text' });
    this.plain = first >= 0 ? rest : '';
    if (first < 0) this.push(node, text, 'atom');
  }

  private addHtml(node: Html): void {
    const name = tagName.exec(node.value)?.[1];
    if (lineBreak.test(node.value)) this.push(node, '\n', 'break');
    else if (name && !isAllowedTag(name)) this.push(node, node.value, 'atom');
    else if (name && setsApart.has(name.toLowerCase())) this.push(node, '\n', 'break');
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

  private addAtom(
    node: Extract<Nodes, { type: 'inlineCode' | 'image' | 'imageReference' }>,
    text: string,
    kind: InlineCode['kind'],
  ): void {
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
