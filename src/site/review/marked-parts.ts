import type { ReviewPart } from '../../model/review-view.ts';

/** How much of a string a line of the queue shows, and how much of that stands before the fault. UTF-16 units. */
const most = { text: 320, before: 100 };

/** What messages put in quotation marks. */
const quoted = /"([^"]+)"/g;

/** The words that a finding is about: what a mend replaces, and what its messages quote. Longer ones first. */
export function faultWords(messages: readonly string[], mended: readonly string[]): string[] {
  const words = [...mended, ...messages.flatMap((message) => [...message.matchAll(quoted)].map(([, word]) => word!))];
  return [...new Set(words.filter((word) => word.trim() !== ''))].sort((a, b) => b.length - a.length);
}

/** A text cut where one of the words stands; nothing is marked where the words are all of it. */
export function markedParts(text: string, words: readonly string[]): ReviewPart[] {
  const parts: ReviewPart[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const word = words.find((one) => one !== text && text.startsWith(one, at) && standsAlone(text, at, one));
    if (word === undefined) at += 1;
    else {
      if (at > from) parts.push({ kind: 'text', text: text.slice(from, at) });
      parts.push({ kind: 'fault', text: word });
      at += word.length;
      from = at;
    }
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

/** A long text around its first fault. */
export function shortParts(parts: readonly ReviewPart[]): readonly ReviewPart[] {
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= most.text) return parts;
  const first = parts.findIndex(({ kind }) => kind !== 'text');
  const before = parts.slice(0, Math.max(first, 0)).reduce((sum, { text }) => sum + text.length, 0);
  const from = Math.max(0, before - most.before);
  return sliced(parts, from, from + most.text, length);
}

function sliced(parts: readonly ReviewPart[], from: number, to: number, length: number): ReviewPart[] {
  const found: ReviewPart[] = [];
  let at = 0;
  for (const { kind, text } of parts) {
    const cut = wholeCharacters(text.slice(Math.max(from - at, 0), Math.max(to - at, 0)));
    if (cut !== '') found.push({ kind, text: cut });
    at += text.length;
  }
  if (from > 0) found.unshift({ kind: 'text', text: '…' });
  if (to < length) found.push({ kind: 'text', text: '…' });
  return found;
}

/** No half of a surrogate pair at either end. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');
}

/** `Item` in `GetItem` is another word. */
function standsAlone(text: string, at: number, word: string): boolean {
  const isLetter = (one: string | undefined): boolean => one !== undefined && /[\p{L}\p{N}_]/u.test(one);
  const begins = !(isLetter(text[at - 1]) && isLetter(word[0]) && !isDense(word[0]!));
  const end = at + word.length;
  return begins && !(isLetter(text[end]) && isLetter(word.at(-1)) && !isDense(word.at(-1)!));
}

/** Scripts without spaces between words. */
function isDense(letter: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(letter);
}
