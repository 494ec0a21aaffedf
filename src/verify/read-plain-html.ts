import { decodeHTML, decodeHTMLAttribute } from 'entities';
import type { Attributes } from './attributes.ts';

/** Told what stands in a page, in its order. */
export interface HtmlEvents {
  /** @param start index of the tag's `<` */
  open(name: string, attributes: Attributes, start: number): void;
  text(text: string): void;
  close(name: string): void;
}

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements with rules of their own about what stands in them. */
const strange = new Set(
  (
    'frameset iframe listing math noembed noframes noscript optgroup option plaintext rp rt select style svg template ' +
    'textarea datalist xmp'
  ).split(' '),
);
/** What may stand in a paragraph: no end tag is missing where one of these begins. */
const phrasing = new Set(
  (
    'abbr a b bdi bdo br cite code data del dfn em i img ins kbd label mark q s samp small span strong sub sup time tt u ' +
    'var wbr'
  ).split(' '),
);
const rowParts = new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot']);
const ofHead = new Set(['base', 'link', 'meta', 'script', 'title']);

/** The longest text of which a gate wants to know what it says, however it is written. */
const shortText = 1400;

/**
 * Reads HTML that is written as plainly as it can be: lower-case names, every attribute once and in double quotes, every
 * element closed where it should be, nothing left to a browser's mending. In such a text there is nothing to be
 * understood in two ways, so reading it takes a fifth of what a parser for all HTML takes.
 * @returns false as soon as anything else turns up; what the events have said by then does not count
 */
export function readPlainHtml(html: string, events: HtmlEvents): boolean {
  const stack: string[] = [];
  let at = /^\s*<!doctype html>/i.exec(html)?.[0].length ?? 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    const end = tag < 0 ? html.length : tag;
    if (end > at) {
      const text = textOf(html.slice(at, end), stack.at(-1));
      if (text === null) return false;
      events.text(text);
    }
    if (tag < 0) break;
    const next = html.charCodeAt(tag + 1);
    if (next === slash) at = closeTag(html, tag, stack, events);
    else if (next === exclamation) at = pastComment(html, tag);
    else at = openTag(html, tag, stack, events);
    if (at < 0) return false;
  }
  return stack.length === 0;
}

const [space, quote, slash, equals, greater, exclamation] = [0x20, 0x22, 0x2f, 0x3d, 0x3e, 0x21];

/** Text without references; null where they may be written in more ways than one. */
function textOf(raw: string, inside: string | undefined): string | null {
  if (inside === 'script' || !raw.includes('&')) return raw;
  // Any number of zeros may stand in one; then the length of a text says nothing about what it comes to.
  if (/&#x?0/i.test(raw)) return null;
  const matters = raw.length < shortText || inside === 'title' || inside === 'h1';
  return matters ? decodeHTML(raw) : raw;
}

function pastComment(html: string, start: number): number {
  if (!html.startsWith('<!--', start)) return -1;
  const end = html.indexOf('-->', start + 4);
  const inner = html.slice(start + 4, end);
  return end < 0 || /^-?>|--!?>|<!--|--$/.test(inner) || inner.endsWith('-') ? -1 : end + 3;
}

function closeTag(html: string, start: number, stack: string[], events: HtmlEvents): number {
  const end = html.indexOf('>', start);
  const name = stack.pop();
  if (name === undefined || end !== start + 2 + name.length || !html.startsWith(name, start + 2)) return -1;
  events.close(name);
  return end + 1;
}

/** An open tag that is written plainly. */
interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
  readonly length: number;
}

/** Short tags by their text: the same few make most of a site's. Long ones mostly are links, and differ. */
const known = new Map<string, Tag>();
const mostKnown = 20_000;
const longestKnown = 32;

function openTag(html: string, start: number, stack: string[], events: HtmlEvents): number {
  const end = html.indexOf('>', start) + 1;
  const source = end - start <= longestKnown ? html.slice(start, end) : '';
  const tag = known.get(source) ?? readTag(html, start, source);
  if (!tag || !fits(tag.name, stack.at(-1))) return -1;
  const { name, attributes, length } = tag;
  events.open(name, attributes, start);
  const behind = start + length;
  if (voids.has(name)) {
    events.close(name);
    return behind;
  }
  stack.push(name);
  return name === 'script' || name === 'title' ? pastRawText(html, behind, name, stack, events) : behind;
}

/** @param source the text up to the first `>`, which may stand in an attribute; '' where it is long */
function readTag(html: string, start: number, source: string): Tag | null {
  let at = start + 1;
  while (isNamePart(html.charCodeAt(at))) at++;
  const name = html.slice(start + 1, at);
  if (name === '' || strange.has(name)) return null;
  const attributes: Record<string, string> = {};
  while (html.charCodeAt(at) === space) {
    at = attribute(html, at + 1, attributes);
    if (at < 0) return null;
  }
  if (html.charCodeAt(at) !== greater) return null;
  const tag = { name, attributes, length: at + 1 - start };
  if (tag.length !== source.length || known.size >= mostKnown) return tag;
  // Copies: slices of the page would keep the whole page in memory.
  const copy = Buffer.from(source).toString();
  const kept = readTag(copy, 0, '')!;
  known.set(copy, kept);
  return kept;
}

/** Letters, digits and hyphens; what begins with another one than a letter is no name that anybody gives. */
function isNamePart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2d;
}

/** The place behind an attribute, or -1. */
function attribute(html: string, start: number, attributes: Record<string, string>): number {
  let at = start;
  while (isNamePart(html.charCodeAt(at)) || html.charCodeAt(at) === 0x3a) at++;
  const name = html.slice(start, at);
  if (name === '' || name === '__proto__' || attributes[name] !== undefined) return -1;
  if (html.charCodeAt(at) !== equals) {
    attributes[name] = '';
    return at;
  }
  if (html.charCodeAt(at + 1) !== quote) return -1;
  const end = html.indexOf('"', at + 2);
  if (end < 0) return -1;
  const value = html.slice(at + 2, end);
  attributes[name] = value.includes('&') ? decodeHTMLAttribute(value) : value;
  return end + 1;
}

/** Whether an element may begin inside another one without ending it. */
function fits(name: string, inside: string | undefined): boolean {
  switch (inside) {
    case 'p':
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
    case 'button':
      return phrasing.has(name);
    case 'a':
    case 'li':
      return name !== inside;
    case 'dd':
    case 'dt':
      return name !== 'dd' && name !== 'dt';
    case 'td':
    case 'th':
      return !rowParts.has(name);
    case 'tr':
      return name === 'td' || name === 'th';
    case 'thead':
    case 'tbody':
    case 'tfoot':
      return name === 'tr';
    case 'head':
      return ofHead.has(name);
    default:
      return true;
  }
}

/** The text of an element that holds no others, up to its end tag. */
function pastRawText(html: string, start: number, name: string, stack: string[], events: HtmlEvents): number {
  const end = html.indexOf('<', start);
  if (end < 0 || !html.startsWith(`</${name}>`, end)) return -1;
  if (end > start) {
    const text = textOf(html.slice(start, end), name);
    if (text === null) return -1;
    events.text(text);
  }
  return closeTag(html, end, stack, events);
}
