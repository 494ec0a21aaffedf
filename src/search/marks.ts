import { fold } from './fold.ts';
import { likeness } from './likeness.ts';
import type { QueryWord } from './words.ts';

/** A stretch of a text, in UTF-16 units; the end is exclusive. */
export type Stretch = readonly [start: number, end: number];

/** The stretches of a text that answer the words of a query, in order, without overlap. */
export function marksIn(text: string, words: readonly QueryWord[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = fold(run);
    const isWord = words.some(({ forms, dense }) => !dense && forms.some((form) => isForm(form, folded)));
    if (isWord) found.push([index, index + run.length]);
    // Only where folding keeps the length do places in the one tell places in the other.
    else if (folded.length === run.length) found.push(...insideRun(folded, index, words));
  }
  return found;
}

/** Too many words begin with a letter or two for that to say anything. */
function isForm(word: string, term: string): boolean {
  return word === term || (word.length > 2 && likeness(word, term) > 0);
}

/** What of a word is marked inside a run, or ''. A single character among others counts with the one before it only. */
function partOf({ forms, dense, before }: QueryWord, isAlone: boolean): string {
  const text = forms[0]!;
  if (!dense) return text.length < 3 ? '' : text;
  return [...text].length > 1 || isAlone ? text : before && before + text;
}

/** Words of scripts without spaces, and words inside longer names: neither stands between spaces. */
function insideRun(run: string, offset: number, words: readonly QueryWord[]): Stretch[] {
  const marked = new Array<boolean>(run.length).fill(false);
  for (const word of words) {
    const text = partOf(word, words.length === 1);
    if (text === '') continue;
    for (let at = run.indexOf(text); at >= 0; at = run.indexOf(text, at + 1)) marked.fill(true, at, at + text.length);
  }
  const found: Stretch[] = [];
  for (let at = 0; at < run.length; at++) {
    if (!marked[at]) continue;
    const start = at;
    while (marked[at]) at++;
    found.push([offset + start, offset + at]);
  }
  return found;
}

/** Whether each word of a query is marked somewhere in a text. */
export function answersAll(text: string, words: readonly QueryWord[]): boolean {
  return words.every((word) => marksIn(text, [word]).length > 0);
}

/** How many UTF-16 units of a text are shown under a result, about. */
const excerptLength = 180;

/** The part of a text that answers most words of a query, whole words, with an ellipsis where something is left out. */
export function excerpt(text: string, words: readonly QueryWord[]): string {
  if (text.length <= excerptLength) return text;
  const marks = marksIn(text, words);
  const weightAt = (from: number): number => {
    const inside = marks.filter(([start, end]) => start >= from && end <= from + excerptLength);
    return new Set(inside.map(([start, end]) => fold(text.slice(start, end)))).size;
  };
  let best = 0;
  for (const [start] of marks) if (weightAt(start) > weightAt(best)) best = start;
  const from = best === 0 ? 0 : wordStart(text, Math.max(0, best - excerptLength / 4));
  const rest = text.slice(from);
  const cut = rest.length <= excerptLength ? rest : `${rest.slice(0, wordEnd(rest, excerptLength))}…`;
  return from > 0 ? `…${cut}` : cut;
}

function wordStart(text: string, from: number): number {
  const space = text.slice(from, from + 40).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function wordEnd(text: string, to: number): number {
  const space = text.slice(to - 20, to).search(/\s\S*$/);
  return space < 0 ? to : to - 20 + space;
}

/** The block of a page that answers a query best: the first one with most of its words. */
export function bestBlock(blocks: readonly string[], words: readonly QueryWord[]): string | null {
  let best: string | null = null;
  let most = 0;
  for (const block of blocks) {
    const count = words.filter((word) => marksIn(block, [word]).length > 0).length;
    if (count <= most) continue;
    most = count;
    best = block;
  }
  return best;
}
