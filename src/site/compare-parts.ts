import { diffWords } from 'diff';
import type { Segment } from '../model/block.ts';
import type { ComparePart } from '../model/compare-view.ts';

const kinds: Partial<Record<Segment['codes'][number]['kind'], ComparePart['kind']>> = {
  code: 'code',
  strong: 'strong',
  emphasis: 'strong',
  link: 'link',
};

/** Words of letters, digits and what joins them in names: `AppendOnly`, `xs:string`, `max_items`. */
const word = /(?<![A-Za-z0-9_])[A-Za-z_][A-Za-z0-9_]*(?:[.:][A-Za-z_][A-Za-z0-9_]+)*/g;
/** What no word of a language looks like: capitals inside, digits, underlines, joined names. */
const nameShape = /[a-z][A-Z]|[A-Z]{2}|\d|_|\w{2}[.:]\w{2}/;

/** The words of a text that have the shape of identifiers. */
export function namesIn(text: string): string[] {
  return (text.match(word) ?? []).filter((found) => nameShape.test(found));
}

/**
 * A sentence cut where its look changes: inline code, stressed words and links as the file has them, and identifiers
 * that the source's sentence has too.
 * @param names identifiers of the source
 */
export function sentenceParts(
  { text, codes }: Pick<Segment, 'text' | 'codes'>,
  names: ReadonlySet<string>,
): ComparePart[] {
  const parts: ComparePart[] = [];
  let at = 0;
  for (const { kind, text: inner } of codes) {
    const look = kinds[kind];
    const from = look && inner !== '' ? text.indexOf(inner, at) : -1;
    if (!look || from < 0) continue;
    parts.push(...namedParts(text.slice(at, from), 'text', names));
    // Inside a link or a stress, an identifier is still one: to see it in all columns matters more.
    parts.push(...(look === 'code' ? [{ kind: look, text: inner }] : namedParts(inner, look, names)));
    at = from + inner.length;
  }
  parts.push(...namedParts(text.slice(at), 'text', names));
  return parts;
}

/** A text of one look, but for the identifiers in it. */
function namedParts(text: string, kind: ComparePart['kind'], names: ReadonlySet<string>): ComparePart[] {
  if (text === '') return [];
  if (names.size === 0) return [{ kind, text }];
  const parts: ComparePart[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    if (!names.has(found)) continue;
    if (index > at) parts.push({ kind, text: text.slice(at, index) });
    parts.push({ kind: 'name', text: found });
    at = index + found.length;
  }
  if (at < text.length) parts.push({ kind, text: text.slice(at) });
  return parts;
}

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * What changed from one text to another, word by word, in the words of their language.
 * @param tag BCP 47
 */
export function changedParts(was: string, now: string, tag: string): ComparePart[] {
  let intlSegmenter = segmenters.get(tag);
  if (!intlSegmenter) {
    intlSegmenter = new Intl.Segmenter(tag, { granularity: 'word' });
    segmenters.set(tag, intlSegmenter);
  }
  return diffWords(was, now, { intlSegmenter }).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'text',
    text: value,
  }));
}
