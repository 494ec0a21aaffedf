import { decodeEntities } from './html-text.ts';

const word = /[\p{L}\p{N}]+/gu;
/** White space and ASCII marks; a class of Unicode properties would take three times as long. */
const asciiMarks = /[\s!-/:-@[-`{-~]+/g;
/** A tag of our own printer: attributes in double quotes, with anything else between them. */
const tag = /<[^>"]*(?:"[^"]*"[^>"]*)*>/g;
const calloutTitle = /<p class="callout-title">[^<]*<\/p>/g;

/**
 * The words of `visible` (what the Markdown says) that the HTML lacks; empty for a page that lost nothing.
 * All characters but white space and ASCII marks are compared in order; only where they differ (footnotes move to the end) are words
 * counted, so that a word that stands twice must come out twice.
 */
export function lostWords(visible: string, html: string): string[] {
  const untitled = html.replaceAll(calloutTitle, '');
  const shown = untitled.includes('<img') ? untitled.replaceAll(tag, withDescription) : untitled;
  if (letters(visible) === letters(decodeEntities(shown.replaceAll(tag, '')))) return [];
  const counts = new Map<string, number>();
  const text = decodeEntities(shown.replaceAll(tag, (found) => (/^<\/?span\b/.test(found) ? '' : ' ')));
  for (const [found] of text.matchAll(word)) counts.set(found, (counts.get(found) ?? 0) + 1);
  return [...visible.matchAll(word)]
    .map(([wanted]) => wanted)
    .filter((wanted) => {
      const left = counts.get(wanted) ?? 0;
      counts.set(wanted, left - 1);
      return left <= 0;
    });
}

/** The description of a picture, which readers without it get; other tags stay. */
function withDescription(found: string): string {
  return /^<img\b/.test(found) ? ` ${/ alt="([^"]*)"/.exec(found)?.[1] ?? ''} ` : found;
}

function letters(text: string): string {
  return text.replaceAll(asciiMarks, '');
}
