import { decodeEntities } from './html-text.ts';

const word = /[\p{L}\p{N}]+/gu;
/** White space and ASCII marks; a class of Unicode properties would take three times as long. */
const asciiMark = /[\s!-/:-@[-`{-~]/;
const asciiMarks = new RegExp(`${asciiMark.source}+`, 'g');
/** A tag of our own printer: attributes in double quotes, with anything else between them. */
const tag = /<[^>"]*(?:"[^"]*"[^>"]*)*>/g;
/** Tags within a word. */
const joinsWords = /^<\/?(?:span|wbr)\b/;
const calloutTitle = /<p class="callout-title">[^<]*<\/p>/g;

/**
 * The words of `visible` (what the Markdown says) that the HTML lacks; empty for a page that lost nothing.
 * All characters but white space and ASCII marks are compared in order; only where they differ (footnotes move to the end) are words
 * counted, so that a word that stands twice must come out twice.
 */
export function lostWords(visible: string, html: string): string[] {
  const untitled = html.includes('callout-title') ? html.replaceAll(calloutTitle, '') : html;
  const hasPictures = untitled.includes('<img');
  if (!hasPictures && sameLetters(visible, untitled)) return [];
  const shown = hasPictures ? untitled.replaceAll(tag, withDescription) : untitled;
  if (letters(visible) === letters(decodeEntities(shown.replaceAll(tag, '')))) return [];
  const text = decodeEntities(shown.replaceAll(tag, (found) => (joinsWords.test(found) ? '' : ' ')));
  return wordsWithout(visible.match(word) ?? [], new Words(text.match(word) ?? []));
}

/** The words that are not among `shown`. Words that came out as one, without the space between them, are not lost. */
function wordsWithout(wanted: readonly string[], shown: Words): string[] {
  const lost: string[] = [];
  for (let index = 0; index < wanted.length; index++) {
    const found = wanted[index]!;
    const before = wanted[index - 1];
    if (shown.take(found)) continue;
    if (shown.take(found + wanted[index + 1])) index += 1;
    else if (before !== undefined && lost.at(-1) !== before && shown.take(before + found)) shown.give(before);
    else lost.push(found);
  }
  return lost;
}

/** Words with how often they are left. */
class Words {
  private readonly counts = new Map<string, number>();

  constructor(all: readonly string[]) {
    for (const found of all) this.give(found);
  }

  give(found: string): void {
    this.counts.set(found, (this.counts.get(found) ?? 0) + 1);
  }

  take(found: string): boolean {
    const left = this.counts.get(found) ?? 0;
    if (left > 0) this.counts.set(found, left - 1);
    return left > 0;
  }
}

/** The description of a picture as text, which readers without it get; other tags stay. */
function withDescription(found: string): string {
  const description = /^<img\b/.test(found) ? / alt="([^"]*)"/.exec(found)?.[1] : undefined;
  return description === undefined ? found : ` ${description.replaceAll('<', '&lt;')} `;
}

function letters(text: string): string {
  return text.replaceAll(asciiMarks, '');
}

/** By UTF-16 unit: whether `asciiMarks` leaves it out. */
const isMark = Uint8Array.from({ length: 0x10000 }, (_, unit) => Number(asciiMark.test(String.fromCharCode(unit))));
const lessThan = 0x3c;
const greaterThan = 0x3e;
const quote = 0x22;
const ampersand = 0x26;
/** An entity that stands for an ASCII mark, which is most of what our printers write as one. */
const markEntity = /&(?:amp|lt|gt|quot|apos|#x2[1-9A-F]|#x3[A-F]|#x40|#x60);/y;

/**
 * Whether the letters of a text are those of a page, read from both at once. It is what nearly every page comes to, found
 * without a copy of either; false says nothing.
 * @param html without pictures, which say something
 */
function sameLetters(text: string, html: string): boolean {
  let at = 0;
  for (let index = 0; index < html.length; index++) {
    const unit = html.charCodeAt(index);
    if (unit === lessThan) {
      index = tagEnd(html, index);
      if (index < 0) return false;
    } else if (unit === ampersand) {
      markEntity.lastIndex = index;
      if (!markEntity.test(html)) return false;
      index = markEntity.lastIndex - 1;
    } else if (at < text.length && text.charCodeAt(at) === unit) {
      // A mark that stands in both is left out of both.
      at += 1;
    } else if (isMark[unit] === 0) {
      at = behindMarks(text, at);
      if (at === text.length || text.charCodeAt(at) !== unit) return false;
      at += 1;
    }
  }
  return behindMarks(text, at) === text.length;
}

function behindMarks(text: string, start: number): number {
  let at = start;
  while (at < text.length && isMark[text.charCodeAt(at)] === 1) at += 1;
  return at;
}

/** Where the `>` of a tag of our own printer stands, or -1. */
function tagEnd(html: string, start: number): number {
  let inValue = false;
  for (let index = start + 1; index < html.length; index++) {
    const unit = html.charCodeAt(index);
    if (unit === quote) inValue = !inValue;
    else if (unit === greaterThan && !inValue) return index;
  }
  return -1;
}
