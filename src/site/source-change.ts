import { diffArrays, diffWords } from 'diff';
import type { PageText } from '../model/block.ts';
import type { ChangePiece, SourceChange } from '../model/source-change.ts';

/** A page tells what changed, it does not repeat the source: characters, except where sentences are counted. */
const most = { sentences: 5, sentence: 240, context: 40 };
/** Two sentences with fewer words in common (Dice) are not the same one, changed. */
const likeEnough = 0.4;

/**
 * What the source says otherwise than when it was translated. Sentences are compared, and lines of code; addresses of links,
 * front matter and markup are not: no reader of the translation would see them.
 * @param was the source as it was translated
 * @param now the source as it is now
 * @param tag BCP 47, the source's language: its words are compared
 */
export function sourceChange(was: PageText, now: PageText, tag: string): SourceChange {
  const words = new Intl.Segmenter(tag, { granularity: 'word' });
  const changes = changedLines(linesOf(was), linesOf(now), words);
  const sentences = changes.slice(0, most.sentences).map(([before, after]) => pieces(before, after, words));
  return { sentences, count: changes.length };
}

/** Sentences, and lines of code, with single spaces. */
function linesOf({ blocks, segments }: PageText): string[] {
  return segments
    .flatMap(({ block, text }) => (blocks[block]!.kind === 'code' ? text.split(/\r\n?|\n/) : [text]))
    .map((line) => line.normalize().trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '');
}

type ChangedLine = readonly [was: string | null, now: string | null];

function changedLines(was: string[], now: string[], words: Intl.Segmenter): ChangedLine[] {
  const found: ChangedLine[] = [];
  let removed: readonly string[] = [];
  let added: readonly string[] = [];
  const flush = (): void => {
    found.push(...paired(removed, added, words));
    removed = added = [];
  };
  for (const part of diffArrays(was, now)) {
    if (part.removed) removed = [...removed, ...part.value];
    else if (part.added) added = [...added, ...part.value];
    else flush();
  }
  flush();
  return found;
}

/** Lines of one place: each former one with the first present one, in order, that is like it. */
function paired(removed: readonly string[], added: readonly string[], words: Intl.Segmenter): ChangedLine[] {
  const found: ChangedLine[] = [];
  let next = 0;
  for (const was of removed) {
    const at = added.findIndex((now, index) => index >= next && likeness(was, now, words) >= likeEnough);
    if (at < 0) found.push([was, null]);
    else {
      for (const now of added.slice(next, at)) found.push([null, now]);
      found.push([was, added[at]!]);
      next = at + 1;
    }
  }
  for (const now of added.slice(next)) found.push([null, now]);
  return found;
}

/** Twice the words in common over all words of both. */
function likeness(a: string, b: string, words: Intl.Segmenter): number {
  const [x = [], y = []] = [a, b].map((text) =>
    [...words.segment(text.toLowerCase())].filter((word) => word.isWordLike).map((word) => word.segment),
  );
  const left = new Map<string, number>();
  for (const word of x) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of y) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return x.length + y.length === 0 ? 0 : (2 * common) / (x.length + y.length);
}

function pieces(was: string | null, now: string | null, words: Intl.Segmenter): ChangePiece[] {
  if (was === null) return shortened({ kind: 'added', text: now! });
  if (now === null) return shortened({ kind: 'removed', text: was });
  const parts = diffWords(was, now, { intlSegmenter: words });
  return parts.flatMap(({ value, removed, added }, index) =>
    removed || added
      ? shortened({ kind: removed ? 'removed' : 'added', text: value })
      : context(value, index === 0, index === parts.length - 1),
  );
}

function shortened(piece: ChangePiece): ChangePiece[] {
  const { text } = piece;
  if (text.length <= most.sentence) return [piece];
  return [{ ...piece, text: text.slice(0, wordEnd(text, most.sentence)) }, cut];
}

const cut: ChangePiece = { kind: 'cut', text: '' };

/** What stayed, as far as it helps to find the place. */
function context(text: string, first: boolean, last: boolean): ChangePiece[] {
  const before = last ? '' : text.slice(wordStart(text, text.length - most.context));
  const after = first ? '' : text.slice(0, wordEnd(text, most.context));
  if (before.length + after.length + 1 >= text.length) return [{ kind: 'same', text }];
  return [
    ...(after === '' ? [] : [{ kind: 'same', text: after } as const]),
    cut,
    ...(before === '' ? [] : [{ kind: 'same', text: before } as const]),
  ];
}

/** The end of the last word that ends before `at`; `at` itself, whole characters kept, where there is no space near. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  if (space > at - 20) return space;
  return isLowSurrogate(text, at) ? at - 1 : at;
}

/** The start of the first word that starts after `at`. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', at);
  if (space >= 0 && space < at + 20) return space + 1;
  return isLowSurrogate(text, at) ? at + 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at));
}
