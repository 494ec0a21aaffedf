import type { RowFault, RowSide } from './row-rule.ts';

/** Where each character of a side's text starts and ends in `raw`; -1 where it was not found. */
interface Trace {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const traces = new WeakMap<RowSide, Trace>();
const entity = /^&#?[A-Za-z0-9]{1,31};/;
const lineBreak = /^<br\s*\/?>/i;
const markup = /^(?:<\/?[A-Za-z][^<>]*>|\*+|`+|_+|~~|[^\S ]+)/;

/**
 * A fault at a stretch of a side's plain text, as a range of its file. The replacement is dropped where markup stands inside
 * the range, since nobody knows on which side of it the new text belongs.
 * @param from offset in `side.text`
 * @param to end of the stretch, exclusive; equal to `from`: the place behind the character before it
 */
export function faultAt(side: RowSide, from: number, to: number, message: string, replacement?: string): RowFault {
  const [start, end] = rangeOf(traceOf(side), from, to);
  if (start < 0 || end < 0) return { start: side.start, end: side.start + side.raw.length, message };
  const place = { start: side.start + start, end: side.start + end, message };
  const plain = side.raw.slice(start, end) === side.text.slice(from, to);
  return replacement !== undefined && plain ? { ...place, replacement } : place;
}

function rangeOf({ starts, ends }: Trace, from: number, to: number): readonly [number, number] {
  if (to > from) return [starts[from]!, ends[to - 1]!];
  const at = from > 0 ? ends[from - 1]! : (starts[0] ?? 0);
  return [at, at];
}

function traceOf(side: RowSide): Trace {
  const known = traces.get(side);
  if (known) return known;
  const made = traced(side);
  traces.set(side, made);
  return made;
}

/** Walks both strings at once; what stands only in the file is markup. */
function traced(side: RowSide): Trace {
  const { raw, text } = side;
  const trace = { starts: new Int32Array(text.length).fill(-1), ends: new Int32Array(text.length).fill(-1) };
  const skips = addressRanges(side);
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const [start, end] = nextPlace(raw, text, at, index, skips);
    if (start < 0) return trace;
    trace.starts[index] = start;
    trace.ends[index] = end;
    at = end;
  }
  return trace;
}

/** The range in `raw` of the character of `text` at `index`, at or after `from`; -1 where there is none. */
function nextPlace(
  raw: string,
  text: string,
  from: number,
  index: number,
  skips: ReadonlyMap<number, number>,
): readonly [number, number] {
  const wanted = text[index]!;
  let at = from;
  while (at < raw.length) {
    const skip = skips.get(at);
    const length = skip === undefined ? lengthOf(raw, at, text, index) : 0;
    if (length > 0) return [at, at + length];
    // Sentences are joined by a space also where the file has none.
    if (wanted === ' ' && skip === undefined && raw[at] === text[index + 1]) return [at, at];
    at = skip ?? at + (markup.exec(raw.slice(at, at + 400))?.[0].length ?? 1);
  }
  return [-1, -1];
}

/** How many characters of `raw` at `at` stand for the character of `text`; 0: it does not stand there. */
function lengthOf(raw: string, at: number, text: string, index: number): number {
  const wanted = text[index]!;
  const char = raw[at]!;
  if (char === '&') {
    const written = entity.exec(raw.slice(at, at + 34))?.[0];
    return written && !text.startsWith(written, index) ? written.length : wanted === '&' ? 1 : 0;
  }
  if (wanted === ' ')
    return /\s/.test(char) ? spaceLength(raw, at) : (lineBreak.exec(raw.slice(at, at + 12))?.[0].length ?? 0);
  if (char === '\\' && raw[at + 1] === wanted && wanted !== '\\') return 2;
  if (char !== wanted) return 0;
  // A tag that leaves nothing begins like a placeholder that is text.
  const tag = char === '<' ? markup.exec(raw.slice(at, at + 400))?.[0] : undefined;
  return tag === undefined || text.startsWith(tag, index) ? 1 : 0;
}

function spaceLength(raw: string, at: number): number {
  let end = at + 1;
  while (end < raw.length && /\s/.test(raw[end]!)) end += 1;
  return end - at;
}

/** From the `](` of each link or picture to its end. */
function addressRanges({ raw, start, codes }: RowSide): Map<number, number> {
  const ranges = new Map<number, number>();
  for (const code of codes) {
    if (code.kind !== 'link' && code.kind !== 'image') continue;
    const from = code.start - start;
    const to = Math.min(code.end - start, raw.length);
    const close = raw.slice(from, to).lastIndexOf(code.href === '' ? '][' : '](');
    if (close >= 0) ranges.set(from + close, to);
  }
  return ranges;
}
