import { ownCopy } from '../model/own-copy.ts';

/** What stands at one place of an HTML text; what lies between pieces is text. Offsets in UTF-16 units, end exclusive. */
export interface HtmlPiece {
  /**
   * other: what an HTML parser drops and is no comment: `<?xml ?>`, `<!DOCTYPE>`, `</ >`. unfinished: the `<` of a tag or
   * comment that never ends; a parser would drop all that follows.
   */
  readonly kind: 'open' | 'close' | 'comment' | 'other' | 'unfinished';
  /** The tag's name as written, else ''. */
  readonly name: string;
  /** Attributes as written, entities and all: names in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

const none: ReadonlyMap<string, string> = new Map();
const tagName = /[^\t\n\f\r />]*/y;
const blanks = /[\t\n\f\r /]*/y;
const attributeName = /[^\t\n\f\r />][^\t\n\f\r />=]*/y;
const equals = /[\t\n\f\r ]*=[\t\n\f\r ]*/y;
const bareValue = /[^\t\n\f\r >]*/y;

/** Pieces of short texts: pages hold few that are not a line break, an anchor or the end of one. */
const known = new Map<string, readonly HtmlPiece[]>();
const mostKnown = 10_000;
const longest = 100;

/** Tags, comments and the like of an HTML text, in order, as browsers cut them (HTML Standard, 13.2.5). */
export function htmlPieces(html: string): readonly HtmlPiece[] {
  const before = known.get(html);
  if (before) return before;
  if (html.length > longest || known.size >= mostKnown) return cutPieces(html);
  const own = ownCopy(html);
  const pieces = cutPieces(own);
  known.set(own, pieces);
  return pieces;
}

function cutPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  const scan = new Scan(html);
  for (let at = html.indexOf('<'); at >= 0; ) {
    const piece = scan.piece(at);
    if (piece) pieces.push(piece);
    at = html.indexOf('<', piece ? piece.end : at + 1);
  }
  return pieces;
}

function piece(kind: HtmlPiece['kind'], start: number, end: number): HtmlPiece {
  return { kind, name: '', attributes: none, start, end };
}

/**
 * Reads one text. What never ends is looked for to the end of the text; that is remembered, so that a text full of it is
 * not read again from each place.
 */
class Scan {
  private readonly html: string;
  /** Where the attributes of a tag that never ends begin. */
  private readonly dead = new Set<number>();
  /** The name that was read last. */
  private name = { start: 0, end: -1 };
  /** By what was looked for: where it was found last, and from where it was looked for. */
  private readonly found = new Map<string, { from: number; at: number }>();

  constructor(html: string) {
    this.html = html;
  }

  piece(start: number): HtmlPiece | null {
    const { html } = this;
    const next = html[start + 1] ?? '';
    const closes = next === '/';
    const first = closes ? (html[start + 2] ?? '') : next;
    if (/[A-Za-z]/.test(first)) return this.tag(start, closes) ?? piece('unfinished', start, start + 1);
    if (next === '!' && html.startsWith('--', start + 2)) return this.comment(start);
    if (first === '') return piece('unfinished', start, start + 1);
    if (next !== '!' && next !== '?' && !closes) return null;
    const end = this.next('>', start);
    return end < 0 ? piece('unfinished', start, start + 1) : piece('other', start, end + 1);
  }

  /** `<!-->` and `<!--->` are comments, and `--!>` ends one as well. */
  private comment(start: number): HtmlPiece {
    const short = /^<!---?>/.exec(this.html.slice(start, start + 6))?.[0];
    if (short) return piece('comment', start, start + short.length);
    const plain = this.next('-->', start + 4);
    const odd = this.next('--!>', start + 4);
    if (plain < 0 && odd < 0) return piece('unfinished', start, start + 1);
    return piece('comment', start, odd < 0 || (plain >= 0 && plain < odd) ? plain + 3 : odd + 4);
  }

  private next(what: string, from: number): number {
    const known = this.found.get(what);
    if (known && known.from <= from && (known.at < 0 || known.at >= from)) return known.at;
    const at = this.html.indexOf(what, from);
    this.found.set(what, { from, at });
    return at;
  }

  private tag(start: number, closes: boolean): HtmlPiece | null {
    const nameStart = start + (closes ? 2 : 1);
    const nameEnd = this.nameEnd(nameStart);
    const attributes = new Map<string, string>();
    const passed: number[] = [];
    for (let at = nameEnd; ; ) {
      at = this.past(blanks, at);
      if (this.html[at] === '>') {
        const name = this.html.slice(nameStart, nameEnd);
        return { kind: closes ? 'close' : 'open', name, attributes, start, end: at + 1 };
      }
      passed.push(at);
      at = at >= this.html.length || this.dead.has(at) ? -1 : this.attribute(at, attributes);
      if (at >= 0) continue;
      for (const place of passed) this.dead.add(place);
      return null;
    }
  }

  private nameEnd(start: number): number {
    // A name may hold further `<`: what begins inside the last one ends with it.
    if (start < this.name.start || start > this.name.end) this.name = { start, end: this.past(tagName, start) };
    return this.name.end;
  }

  /** The place behind an attribute, or -1 where its value never ends. */
  private attribute(start: number, attributes: Map<string, string>): number {
    const { html } = this;
    const nameEnd = this.past(attributeName, start);
    const name = html.slice(start, nameEnd).toLowerCase();
    const from = this.past(equals, nameEnd);
    const quote = from > nameEnd ? html[from] : '';
    const quoted = quote === '"' || quote === "'";
    const end = quoted ? html.indexOf(quote, from + 1) : from > nameEnd ? this.past(bareValue, from) : nameEnd;
    if (end < 0) return -1;
    if (!attributes.has(name)) attributes.set(name, html.slice(quoted ? from + 1 : from, end));
    return quoted ? end + 1 : end;
  }

  /** The place behind a match at `at`; `at` where there is none. */
  private past(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.test(this.html) ? pattern.lastIndex : at;
  }
}
