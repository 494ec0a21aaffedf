/** A token and where it stands. */
export interface Token {
  readonly text: string;
  readonly at: number;
}

/** A stretch of one list of tokens that stands for a stretch of another; ends are exclusive. */
export interface Hunk {
  readonly from: readonly [start: number, end: number];
  readonly to: readonly [start: number, end: number];
}

const token =
  /https?:\/\/[^\s"'<>|()]*[^\s"'<>|().,;:!?。，、；：！？]|[\p{L}\p{M}\p{N}_]+(?:[.:-][\p{L}\p{M}\p{N}_]+)*|[^\s]/gu;

/** Addresses, words with dots, colons and hyphens inside, and single marks. White space counts for nothing. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(token), ({ 0: found, index }) => ({ text: found, at: index }));
}

/** More changes than this are no corrections but another text: one hunk for all of it. */
const MOST_CHANGES = 200;

/** Where two lists of tokens differ, in order, by the shortest way from one to the other (Myers 1986). */
export function hunksOf(from: readonly Token[], to: readonly Token[]): Hunk[] {
  let head = 0;
  while (head < from.length && head < to.length && from[head]!.text === to[head]!.text) head += 1;
  let tail = 0;
  while (tail < from.length - head && tail < to.length - head && from.at(-1 - tail)!.text === to.at(-1 - tail)!.text)
    tail += 1;
  const a = from.slice(head, from.length - tail);
  const b = to.slice(head, to.length - tail);
  if (a.length === 0 && b.length === 0) return [];
  const kept = a.length === 0 || b.length === 0 ? [] : commonOf(a, b);
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...kept, [a.length, b.length] as const]) {
    if (x > i || y > j) hunks.push({ from: [head + i, head + x], to: [head + j, head + y] });
    [i, j] = [x + 1, y + 1];
  }
  return hunks;
}

/** Pairs of indexes of equal tokens on the shortest way; none where it takes too many changes. */
function commonOf(a: readonly Token[], b: readonly Token[]): (readonly [number, number])[] {
  const most = Math.min(a.length + b.length, MOST_CHANGES);
  const offset = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice());
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[offset + k - 1]! < reach[offset + k + 1]!);
      let x = down ? reach[offset + k + 1]! : reach[offset + k - 1]! + 1;
      while (x < a.length && x - k < b.length && a[x]!.text === b[x - k]!.text) x += 1;
      reach[offset + k] = x;
      if (x >= a.length && x - k >= b.length) return wayBack(trace, offset, a.length, b.length);
    }
  }
  return [];
}

function wayBack(trace: readonly Int32Array[], offset: number, n: number, m: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let [x, y] = [n, m];
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && reach[offset + k - 1]! < reach[offset + k + 1]!);
    const before = down ? k + 1 : k - 1;
    const start = d === 0 ? 0 : reach[offset + before]!;
    const [fromX, fromY] = [start, start - before];
    const turnX = d === 0 ? 0 : down ? fromX : fromX + 1;
    while (x > turnX && y > 0 && x > 0 && x > (d === 0 ? 0 : turnX)) {
      x -= 1;
      y -= 1;
      found.push([x, y]);
    }
    if (d > 0) [x, y] = [fromX, fromY];
  }
  return found.reverse();
}
