import type { Table } from './lexicon.ts';

/** What one direction of a lexicon knows, for asking how well tokens are explained by those of the other language. */
export interface Direction {
  /** From the explaining tokens to the explained ones, and back. */
  readonly table: Table;
  readonly opposite: Table;
  /** How common each explained token is. */
  readonly share: Float64Array;
  /** By token: 1 where it should be the same in every language. */
  readonly literal: readonly number[];
  /** Share of literals that the other side has as well. */
  readonly literalsKept: number;
}

/** Share of tokens that nothing on the other side explains. */
const UNEXPLAINED = 0.25;
/** No single token decides. */
const MOST_ODDS = 150;
/** How often a literal, or any other token, is taken over as it is. */
const LITERAL_KEPT = 0.6;
const WORD_KEPT = 0.15;
/** A product of factors up to here stays in range; one logarithm then does for all of them. */
const LARGE = 1e200;

/** How well runs of texts are explained: texts from `j` (`b` of them) by those from `i` (`a` of them). */
export type Explained = (i: number, a: number, j: number, b: number) => number;

/** The sum of the logarithms of how much more likely each token of `made` is beside `given` than anywhere. */
export function explainedBy(given: readonly number[], made: readonly number[], direction: Direction): number {
  const reach = reachOf(given, direction);
  const sum = new LogProduct();
  for (const token of made) sum.times(odds(token, reach[token]!, given.length + 1, direction));
  clear(given, direction, reach);
  return sum.value();
}

/** The same for all runs of texts; costs a cell for each token of `made` and each text of `given`. */
export function explainedRuns(
  given: readonly (readonly number[])[],
  made: readonly (readonly number[])[],
  direction: Direction,
): Explained {
  const starts = [0];
  for (const text of made) starts.push(starts.at(-1)! + text.length);
  const width = starts[made.length]!;
  const tokens = made.flat();
  const probability = new Float64Array(given.length * width);
  for (const [i, text] of given.entries()) {
    const reach = reachOf(text, direction);
    for (let k = 0; k < width; k++) probability[i * width + k] = reach[tokens[k]!]!;
    clear(text, direction, reach);
  }
  return (i, a, j, b) => {
    let producers = 1;
    for (let row = i; row < i + a; row++) producers += given[row]!.length;
    const sum = new LogProduct();
    for (let k = starts[j]!; k < starts[j + b]!; k++) {
      let p = 0;
      for (let row = i; row < i + a; row++) p += probability[row * width + k]!;
      sum.times(odds(tokens[k]!, p, producers, direction));
    }
    return sum.value();
  };
}

/** How much more likely a token is beside these texts than anywhere; 1 where nothing is known about it. */
function odds(token: number, probability: number, producers: number, direction: Direction): number {
  const { opposite, share, literal, literalsKept } = direction;
  const isLiteral = literal[token] === 1;
  if (probability === 0 && !isLiteral && opposite.rowStart[token + 1] === opposite.rowStart[token]) return 1;
  const unexplained = isLiteral ? 1 - literalsKept : UNEXPLAINED;
  return Math.min(MOST_ODDS, unexplained + ((1 - unexplained) * probability) / producers / share[token]!);
}

/** By token: the sum of probabilities with which these tokens bring it about. To be cleared after use. */
function reachOf(given: readonly number[], { table, literal, share }: Direction): Float64Array {
  if (scratch.length < share.length) scratch = new Float64Array(share.length);
  const { rowStart, tokens: made, probabilities } = table;
  for (const s of given) {
    let itself = literal[s] === 1 ? LITERAL_KEPT : WORD_KEPT;
    for (let at = rowStart[s]!; at < rowStart[s + 1]!; at++) {
      if (made[at] === s) itself = Math.max(itself, probabilities[at]!);
      else scratch[made[at]!]! += probabilities[at]!;
    }
    scratch[s]! += itself;
  }
  return scratch;
}

/** Zeroed between uses: one array for all, since texts are looked at one after another. */
let scratch = new Float64Array(0);

function clear(given: readonly number[], { table: { rowStart, tokens: made } }: Direction, reach: Float64Array): void {
  for (const s of given) {
    reach[s] = 0;
    for (let at = rowStart[s]!; at < rowStart[s + 1]!; at++) reach[made[at]!] = 0;
  }
}

class LogProduct {
  private sum = 0;
  private product = 1;

  times(factor: number): void {
    this.product *= factor;
    if (this.product > LARGE || this.product < 1 / LARGE) {
      this.sum += Math.log(this.product);
      this.product = 1;
    }
  }

  value(): number {
    return this.sum + Math.log(this.product);
  }
}
