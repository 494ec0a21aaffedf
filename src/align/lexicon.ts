import type { Unit } from './units.ts';

/** Two units that say the same thing, as far as is known. */
export type UnitPair = readonly [source: Unit, target: Unit];

/** For each token the tokens of the other language that translate it, with probabilities: rows in one array. */
export interface Table {
  readonly rowStart: Int32Array;
  readonly tokens: Int32Array;
  readonly probabilities: Float64Array;
}

/** What words are translations of one another, learnt from a corpus. */
export interface Lexicon {
  /** p(target token | source token). */
  readonly forward: Table;
  /** p(source token | target token). */
  readonly backward: Table;
  /** How common a token is on its side; the last number is for a token that was never met. */
  readonly sourceShare: Float64Array;
  readonly targetShare: Float64Array;
}

const ITERATIONS = 3;
/** Longer pairs say little about single words and cost the square of their length. */
const LONGEST = 40;
/** Words that met in one pair only are no evidence, least of all for that very pair. */
const LEAST_MEETINGS = 2;
/** Words that stand in more than this share of the pairs go with everything. */
const COMMON = 0.1;
const LEAST_COMMON = 20;
const LEAST_PROBABILITY = 0.02;

/**
 * Learns a lexicon by expectation maximisation of IBM model 1 (Brown et al. 1993) in both directions at once.
 * @param pairs different from one another
 * @param size number of tokens in the vocabulary
 */
export function learnLexicon(pairs: readonly UnitPair[], size: number): Lexicon {
  const taught = teachable(pairs, size);
  const cells = meetings(taught, size);
  const forward = maximise(cells, taught, 0, size);
  const backward = maximise(cells, taught, 1, size);
  return {
    forward: table(cells.sources, cells.targets, forward, cells.count, size),
    backward: table(cells.targets, cells.sources, backward, cells.count, size),
    sourceShare: shares(
      pairs.map(([source]) => source),
      size,
    ),
    targetShare: shares(
      pairs.map(([, target]) => target),
      size,
    ),
  };
}

/** A lexicon that knows nothing but how common tokens are. */
export function emptyLexicon(source: readonly Unit[], target: readonly Unit[], size: number): Lexicon {
  const none: Table = {
    rowStart: new Int32Array(size + 1),
    tokens: new Int32Array(),
    probabilities: new Float64Array(),
  };
  return { forward: none, backward: none, sourceShare: shares(source, size), targetShare: shares(target, size) };
}

/** A lexicon that may be asked about tokens below `size` as well, which it never met. */
export function withRoom({ forward, backward, sourceShare, targetShare }: Lexicon, size: number): Lexicon {
  return {
    forward: { ...forward, rowStart: roomy(forward.rowStart, new Int32Array(size + 1)) },
    backward: { ...backward, rowStart: roomy(backward.rowStart, new Int32Array(size + 1)) },
    sourceShare: roomy(sourceShare, new Float64Array(size + 1)),
    targetShare: roomy(targetShare, new Float64Array(size + 1)),
  };
}

/** Numbers in a larger array, whose rest is the last of them over and over. */
function roomy<Numbers extends Int32Array | Float64Array>(numbers: Numbers, larger: Numbers): Numbers {
  larger.fill(numbers[numbers.length - 1]!);
  larger.set(numbers);
  return larger;
}

/** The tokens of two units, without those that teach nothing. */
type TokenPair = readonly [source: readonly number[], target: readonly number[]];

/** Leaves out tokens that stand in one pair only or nearly everywhere, repetitions, and pairs that are still too long. */
function teachable(pairs: readonly UnitPair[], size: number): TokenPair[] {
  const distinct = distinctTokens(size);
  const all = pairs.map(([source, target]): TokenPair => [distinct(source), distinct(target)]);
  const most = Math.max(LEAST_COMMON, COMMON * pairs.length);
  const [source, target] = [0, 1].map((side) => {
    const count = new Int32Array(size);
    for (const pair of all) for (const token of pair[side as 0 | 1]) count[token]! += 1;
    return (token: number): boolean => count[token]! >= LEAST_MEETINGS && count[token]! <= most;
  }) as [(token: number) => boolean, (token: number) => boolean];
  return all
    .map(([a, b]): TokenPair => [a.filter(source), b.filter(target)])
    .filter(([a, b]) => Math.max(a.length, b.length) <= LONGEST);
}

/** The tokens of a unit without repetitions, in the order in which they come first. */
function distinctTokens(size: number): (unit: Unit) => readonly number[] {
  const seen = new Int32Array(size).fill(-1);
  const known = new Map<Unit, readonly number[]>();
  return (unit) => {
    const found = known.get(unit);
    if (found) return found;
    const number = known.size;
    const tokens = unit.tokens.filter((token) => {
      const isNew = seen[token] !== number;
      seen[token] = number;
      return isNew;
    });
    known.set(unit, tokens);
    return tokens;
  };
}

/** Tokens that met in a pair: one cell each, by source; and for each pair its cells, row by row. */
interface Meetings {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly count: Int32Array;
  readonly cellsOfPairs: Int32Array;
}

/** There are millions of meetings: they are numbered source by source, so that an array says what is known already. */
function meetings(pairs: readonly TokenPair[], size: number): Meetings {
  const { starts, pairOf, cellsFrom, total } = runs(pairs, size);
  const cellsOfPairs = new Int32Array(total);
  const sources = new Int32Array(total);
  const targets = new Int32Array(total);
  const count = new Int32Array(total);
  const cellOf = new Int32Array(size).fill(-1);
  let cells = 0;
  for (let s = 0; s < size; s++) {
    const first = cells;
    for (let run = starts[s]!; run < starts[s + 1]!; run++) {
      let at = cellsFrom[run]!;
      for (const t of pairs[pairOf[run]!]![1]) {
        if (cellOf[t]! < first) {
          sources[cells] = s;
          targets[cells] = t;
          cellOf[t] = cells++;
        }
        count[cellOf[t]!]! += 1;
        cellsOfPairs[at++] = cellOf[t]!;
      }
    }
  }
  return {
    sources: sources.slice(0, cells),
    targets: targets.slice(0, cells),
    count: count.slice(0, cells),
    cellsOfPairs,
  };
}

/** Where each source token stands: in which pairs, and where the cells of its row begin in `cellsOfPairs`. */
function runs(
  pairs: readonly TokenPair[],
  size: number,
): { starts: Int32Array; pairOf: Int32Array; cellsFrom: Int32Array; total: number } {
  const starts = new Int32Array(size + 1);
  for (const [source] of pairs) for (const s of source) starts[s + 1]! += 1;
  for (let s = 0; s < size; s++) starts[s + 1]! += starts[s]!;
  const next = starts.slice();
  const pairOf = new Int32Array(starts[size]!);
  const cellsFrom = new Int32Array(starts[size]!);
  let total = 0;
  for (const [number, [source, target]] of pairs.entries()) {
    for (const s of source) {
      const run = next[s]!++;
      pairOf[run] = number;
      cellsFrom[run] = total;
      total += target.length;
    }
  }
  return { starts, pairOf, cellsFrom, total };
}

/** Probabilities of the cells: of targets given sources (side 0) or the other way round (side 1). */
function maximise(cells: Meetings, pairs: readonly TokenPair[], side: 0 | 1, size: number): Float64Array {
  const given = side === 0 ? cells.sources : cells.targets;
  const probability = new Float64Array(given.length).fill(1);
  const expected = new Float64Array(given.length);
  for (let round = 0; round < ITERATIONS; round++) {
    expected.fill(0);
    let at = 0;
    for (const [source, target] of pairs) {
      expect(cells.cellsOfPairs, at, source.length, target.length, side, probability, expected);
      at += source.length * target.length;
    }
    // One pseudo-count: what was seen once or twice is never certain.
    const sums = new Float64Array(size).fill(1);
    for (let cell = 0; cell < given.length; cell++) sums[given[cell]!]! += expected[cell]!;
    for (let cell = 0; cell < given.length; cell++) probability[cell] = expected[cell]! / sums[given[cell]!]!;
  }
  return probability;
}

/** Shares each produced token of one pair out among the tokens that may have produced it. */
function expect(
  cells: Int32Array,
  at: number,
  rows: number,
  columns: number,
  side: 0 | 1,
  probability: Float64Array,
  expected: Float64Array,
): void {
  const produced = side === 0 ? columns : rows;
  const producers = side === 0 ? rows : columns;
  const step = side === 0 ? columns : 1;
  const stride = side === 0 ? 1 : columns;
  for (let p = 0; p < produced; p++) {
    let sum = 0;
    for (let q = 0; q < producers; q++) sum += probability[cells[at + p * stride + q * step]!]!;
    if (sum <= 0) continue;
    for (let q = 0; q < producers; q++) {
      const cell = cells[at + p * stride + q * step]!;
      expected[cell]! += probability[cell]! / sum;
    }
  }
}

function table(given: Int32Array, made: Int32Array, probability: Float64Array, count: Int32Array, size: number): Table {
  const kept: number[] = [];
  const rowStart = new Int32Array(size + 1);
  for (let cell = 0; cell < given.length; cell++) {
    if (count[cell]! < LEAST_MEETINGS || probability[cell]! < LEAST_PROBABILITY) continue;
    kept.push(cell);
    rowStart[given[cell]! + 1]! += 1;
  }
  for (let i = 0; i < size; i++) rowStart[i + 1]! += rowStart[i]!;
  const next = rowStart.slice();
  const tokens = new Int32Array(kept.length);
  const probabilities = new Float64Array(kept.length);
  for (const cell of kept) {
    const at = next[given[cell]!]!++;
    tokens[at] = made[cell]!;
    probabilities[at] = probability[cell]!;
  }
  return { rowStart, tokens, probabilities };
}

function shares(units: readonly Unit[], size: number): Float64Array {
  const counts = new Float64Array(size + 1).fill(1);
  let total = size;
  for (const { tokens } of units) {
    for (const token of tokens) counts[token]! += 1;
    total += tokens.length;
  }
  return counts.map((count) => count / total);
}
