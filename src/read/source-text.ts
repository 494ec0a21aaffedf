import { type Finding, finding } from '../model/finding.ts';
import type { Limits } from '../model/options.ts';
import { type Place, startOf } from '../model/place.ts';

/** What `decode` makes of a file. */
export interface Decoded {
  /** The file's text without BOM, line ends as they are; null: there is no page in it. */
  readonly text: string | null;
  readonly findings: Finding[];
}

/** Turns offsets (UTF-16 units from 0, end exclusive) into a place; without an end the place has no width. */
export type Placer = (start: number, end?: number) => Place;

/** The BOM stays in, so that `decode` can tell it from a U+FEFF that is text. */
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a file's bytes as UTF-8 and nothing else.
 *
 * In: the bytes, the file's name for findings, `limits.pageBytes`. Out: the text, NUL replaced by U+FFFD, or null where
 * there is nothing to publish, and findings FI001 (invalid), FI002 (UTF-16), FI003 (NUL), FI004 (empty), FI007 (too large).
 * A BOM is dropped, so places count without it. Never throws.
 */
export function decode(bytes: Uint8Array, file: string, limits: Limits): Decoded {
  const nothing = (fault: Finding): Decoded => ({ text: null, findings: [fault] });
  if (bytes.length > limits.pageBytes) {
    const message = `the file has ${bytes.length} bytes, more than limits.pageBytes (${limits.pageBytes}) allows`;
    return nothing(finding('FI007', startOf(file), message));
  }
  if (isUtf16(bytes)) return nothing(finding('FI002', startOf(file), 'the file is UTF-16, not UTF-8'));
  const decoded = decodeUtf8(bytes);
  if (decoded === null) return nothing(invalidUtf8(bytes, file));
  const text = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded;
  if (!/\S/.test(text)) return nothing(finding('FI004', startOf(file), 'the file is empty'));
  return withoutNul(text, file);
}

/**
 * The places of one text. Lines end at CRLF, CR or LF, as in CommonMark 0.31 section 2.1.
 * The line table is made at the first question: most files are never asked about.
 */
export function placer(file: string, text: string): Placer {
  let starts: readonly number[] | null = null;
  return (start, end = start) => {
    starts ??= lineStarts(text);
    const line = lineAt(starts, start);
    const endLine = end === start ? line : lineAt(starts, end);
    const column = start - (starts[line - 1] ?? 0) + 1;
    const endColumn = end - (starts[endLine - 1] ?? 0) + 1;
    return { path: file, line, column, endLine, endColumn };
  };
}

const lineEnd = /\r\n|\r|\n/g;

function lineStarts(text: string): number[] {
  const starts = [0];
  lineEnd.lastIndex = 0;
  while (lineEnd.test(text)) starts.push(lineEnd.lastIndex);
  return starts;
}

/** Line number of an offset: the last line that starts at or before it. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

function withoutNul(text: string, file: string): Decoded {
  const first = text.indexOf('\0');
  if (first < 0) return { text, findings: [] };
  const count = text.split('\0').length - 1;
  const message = count === 1 ? 'a NUL character' : `${count} NUL characters, the first one here`;
  return {
    text: text.replaceAll('\0', '\uFFFD'),
    findings: [finding('FI003', placer(file, text)(first, first + 1), message)],
  };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * FI001 at the first byte that cannot be read. The decoder does not say where it stopped, so the longest prefix that
 * reads is found by bisection; a character that the prefix leaves half read is the bad one.
 */
function invalidUtf8(bytes: Uint8Array, file: string): Finding {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (prefix(bytes, middle) === null) bad = middle;
    else good = middle;
  }
  const read = prefix(bytes, good) ?? '';
  const offset = Buffer.byteLength(read);
  const text = read.startsWith('\uFEFF') ? read.slice(1) : read;
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const message = `byte 0x${byte} at offset ${offset} is not valid UTF-8`;
  return finding('FI001', placer(file, text)(text.length), message);
}

/** The whole characters among the first `length` bytes, or null where they hold an invalid one. */
function prefix(bytes: Uint8Array, length: number): string | null {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return null;
  }
}

/** How many bytes tell UTF-16 from UTF-8. */
const SAMPLE = 1024;

/**
 * Whether the bytes are UTF-16: by BOM, or by every NUL standing in the same half of a 16-bit unit while most of those
 * halves are control characters: the upper bytes of Latin (00 to 02), Greek (03), Cyrillic (04), Hebrew and Arabic (05 to 07).
 */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  if (!bytes.subarray(0, SAMPLE).includes(0)) return false;
  const length = Math.min(bytes.length, SAMPLE);
  const nul = [0, 0];
  const control = [0, 0];
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    const half = i & 1;
    if (byte === 0) nul[half] = (nul[half] ?? 0) + 1;
    if (byte < 8) control[half] = (control[half] ?? 0) + 1;
  }
  const half = (nul[0] ?? 0) > 0 ? 0 : 1;
  return nul[1 - half] === 0 && (nul[half] ?? 0) >= 2 && (control[half] ?? 0) > length / 4;
}
