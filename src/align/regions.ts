import { MOST_CELLS } from './beads.ts';
import type { Line } from './units.ts';

/** A stretch of lines of both pages that belong together: from `i` (`n` lines) and from `j` (`m` lines). */
export interface Region {
  readonly i: number;
  readonly n: number;
  readonly j: number;
  readonly m: number;
}

/** Regions of more cells than this are cut at landmarks first. */
const LARGE = 1500;

/** What stands between headings that both pages have: from each such heading to the next one, in either page's order. */
export function regions(source: readonly Line[], target: readonly Line[]): Region[] {
  const [ours, theirs] = [uniqueHeadings(source), uniqueHeadings(target)];
  const starts: { i: number; j: number }[] = [];
  for (const [key, i] of ours) {
    const j = theirs.get(key);
    if (i !== null && j !== undefined && j !== null) starts.push({ i, j });
  }
  const inTarget = starts.map(({ j }) => j).sort((a, b) => a - b);
  const after = new Map(inTarget.map((j, index) => [j, inTarget[index + 1] ?? target.length]));
  const found = [{ i: 0, n: starts[0]?.i ?? source.length, j: 0, m: inTarget[0] ?? target.length }];
  for (const [index, { i, j }] of starts.entries()) {
    found.push({ i, n: (starts[index + 1]?.i ?? source.length) - i, j, m: after.get(j)! - j });
  }
  return found
    .flatMap((region) => (region.n * region.m > LARGE ? cutAtLandmarks(source, target, region) : [region]))
    .flatMap(halved);
}

/** Headings by key, in order; null: the key stands twice. */
function uniqueHeadings(lines: readonly Line[]): Map<string, number | null> {
  const found = new Map<string, number | null>();
  for (const [at, { kind, section }] of lines.entries()) {
    if (kind === 'heading') found.set(section, found.has(section) ? null : at);
  }
  return found;
}

/** A region that is still too large, cut in the middle of both sides. */
function halved({ i, n, j, m }: Region): Region[] {
  if (n * m <= MOST_CELLS) return [{ i, n, j, m }];
  const a = Math.floor(n / 2);
  const b = Math.floor(m / 2);
  return [...halved({ i, n: a, j, m: b }), ...halved({ i: i + a, n: n - a, j: j + b, m: m - b })];
}

/** A large region, cut where a line's literals stand in one line only on each side; the landmarks are regions of their own. */
function cutAtLandmarks(source: readonly Line[], target: readonly Line[], { i, n, j, m }: Region): Region[] {
  const a = uniqueSignatures(source, i, n);
  const b = uniqueSignatures(target, j, m);
  const marks: { i: number; j: number }[] = [];
  for (const [signature, at] of a) {
    const other = b.get(signature);
    if (at !== null && other !== undefined && other !== null) marks.push({ i: at, j: other });
  }
  const found: Region[] = [];
  let from = i;
  let to = j;
  for (const mark of rising(marks.sort((p, q) => p.i - q.i))) {
    found.push({ i: from, n: mark.i - from, j: to, m: mark.j - to }, { i: mark.i, n: 1, j: mark.j, m: 1 });
    from = mark.i + 1;
    to = mark.j + 1;
  }
  found.push({ i: from, n: i + n - from, j: to, m: j + m - to });
  return found.filter((region) => region.n + region.m > 0);
}

/** Lines by kind and literals; null: there are several. Lines without literals are no landmarks. */
function uniqueSignatures(lines: readonly Line[], from: number, count: number): Map<string, number | null> {
  const found = new Map<string, number | null>();
  for (let at = from; at < from + count; at++) {
    const { kind, unit } = lines[at]!;
    if (unit.literals.length === 0) continue;
    const signature = `${kind} ${unit.literals.join()}`;
    found.set(signature, found.has(signature) ? null : at);
  }
  return found;
}

/** The longest series in which both numbers rise, of marks sorted by the first. */
function rising(marks: readonly { i: number; j: number }[]): { i: number; j: number }[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [at, { j }] of marks.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (marks[tails[middle]!]!.j < j) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = at;
  }
  const found: { i: number; j: number }[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) found.push(marks[at]!);
  return found.reverse();
}
