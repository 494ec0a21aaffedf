import type { MarkedText } from './gold.ts';

type Kind = 'prose' | 'row' | 'fixed';

interface Chunk {
  readonly kind: Kind;
  readonly text: string;
  readonly ids: Int32Array;
}

/** How often each fault was planted. */
export interface Planted {
  dropped: number;
  merged: number;
  split: number;
  swapped: number;
}

/**
 * Plants faults in a share of the blocks of a page: dropped, merged with the next, split in two, swapped with the next.
 * Paragraphs, headings, list items and table rows are blocks; rows are only dropped or swapped; code stays.
 */
export function plantNoise(page: MarkedText, share: number, next: () => number, planted: Planted): MarkedText {
  const chunks = chunksOf(page);
  const out: Chunk[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]!;
    if (chunk.kind === 'fixed' || next() >= share) {
      out.push(chunk);
      continue;
    }
    const neighbour = chunks[at + 2];
    const gap = chunks[at + 1];
    const paired = neighbour?.kind === chunk.kind && gap?.kind === 'fixed' && gap.text.trim() === '' ? neighbour : null;
    const faults = chunk.kind === 'row' ? ['dropped', 'swapped'] : ['dropped', 'merged', 'split', 'swapped'];
    const fault = faults[Math.floor(next() * faults.length)] as keyof Planted;
    if (fault === 'swapped' && paired) {
      out.push(paired, gap!, chunk);
      at += 2;
    } else if (fault === 'merged' && paired) {
      out.push(chunk, fixed(' '), withoutMarker(paired));
      at += 2;
    } else if (fault === 'split') {
      const halves = split(chunk);
      if (!halves) {
        out.push(chunk);
        continue;
      }
      out.push(halves[0], fixed('\n\n'), halves[1]);
    } else if (fault === 'dropped') {
      // The line end goes with the row: a blank line would end the table.
      if (chunk.kind === 'row' && gap?.text.startsWith('\n')) {
        out.push(part(gap, 1, gap.text.length));
        at += 1;
      }
    } else {
      out.push(chunk);
      continue;
    }
    planted[fault] += 1;
  }
  return joined(out);
}

/** Blocks and what stands between them, alternating as far as the page does. */
function chunksOf({ text, ids }: MarkedText): Chunk[] {
  const found: Chunk[] = [];
  let at = 0;
  const push = (kind: Kind, to: number): void => {
    if (to > at) found.push({ kind, text: text.slice(at, to), ids: ids.slice(at, to) });
    at = to;
  };
  const block =
    /^(?:(```+|~~~+)[\s\S]*?^\1[^\n]*$|\|.*$|(?:(?!\s*$|\||```|~~~).*(?:\n(?=[^\n]*\S)(?!\||```|~~~| {0,3}[-*+#>] | {0,3}\d+\. ))?)+)/gm;
  for (const match of text.matchAll(block)) {
    const end = match.index + match[0].trimEnd().length;
    if (end <= match.index || match.index < at) continue;
    push('fixed', match.index);
    const isRow = match[0].startsWith('|');
    const isRule = /^\|[\s:|-]*$/.test(match[0]) || /^\s*\|\s*[:-]/.test(text.slice(end).replace(/^\n/, ''));
    const isProse = /[\p{L}]/u.test(match[0]) && !/^\s*(?:```|~~~|<|>\s*\[!)/.test(match[0]);
    push(isRow ? (isRule ? 'fixed' : 'row') : isProse ? 'prose' : 'fixed', end);
  }
  push('fixed', text.length);
  return found;
}

function fixed(text: string): Chunk {
  return { kind: 'fixed', text, ids: new Int32Array(text.length).fill(-1) };
}

function withoutMarker(chunk: Chunk): Chunk {
  const length = /^\s*(?:[-*+]|\d+\.|#+|>)\s+(?:<a name="[^"]*"><\/a>)?/.exec(chunk.text)?.[0].length ?? 0;
  return part(chunk, length, chunk.text.length);
}

function part(chunk: Chunk, from: number, to: number): Chunk {
  return { kind: chunk.kind, text: chunk.text.slice(from, to), ids: chunk.ids.slice(from, to) };
}

/** Between two sentences where there are several, else at the space nearest the middle, outside links and emphasis. */
function split(chunk: Chunk): [Chunk, Chunk] | null {
  const cuts: { at: number; between: boolean }[] = [];
  let depth = 0;
  let last = -1;
  for (let i = 1; i < chunk.text.length; i++) {
    const character = chunk.text[i]!;
    if ('[(<'.includes(character)) depth += 1;
    if ('])>'.includes(character)) depth -= 1;
    if (chunk.ids[i]! >= 0) {
      const between = last >= 0 && chunk.ids[i] !== last;
      const even = (chunk.text.slice(0, i).match(/[*`_]/g)?.length ?? 0) % 2 === 0;
      const spaced = /[\s，。；]/.test(chunk.text[i - 1]!);
      if (depth === 0 && even && last >= 0 && (spaced || (between && chunk.ids[i - 1]! < 0)))
        cuts.push({ at: i, between });
      last = chunk.ids[i]!;
    }
  }
  const between = cuts.filter((cut) => cut.between);
  const middle = chunk.text.length / 2;
  const best = (between.length > 0 ? between : cuts).sort(
    (a, b) => Math.abs(a.at - middle) - Math.abs(b.at - middle),
  )[0];
  return best ? [part(chunk, 0, best.at), part(chunk, best.at, chunk.text.length)] : null;
}

function joined(chunks: readonly Chunk[]): MarkedText {
  const text = chunks.map((chunk) => chunk.text).join('');
  const ids = new Int32Array(text.length);
  let at = 0;
  for (const chunk of chunks) {
    ids.set(chunk.ids, at);
    at += chunk.ids.length;
  }
  return { text, ids };
}
