import { type Bead, bestBeads, MOST_CELLS, type Shape } from './beads.ts';
import type { BlockBead } from './block-bead.ts';
import { evidenceBetween, type Model } from './evidence.ts';
import { type PlainTest, trusting } from './plain.ts';
import type { PageUnits, Unit } from './units.ts';

/** Sentences of two pages that say the same thing, as indexes of segments; one side may be empty. */
export interface SentenceBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly posterior: number;
  readonly block: BlockBead;
}

/** Beads up to 3–3; the logarithms of how often each is met, after Gale and Church (1993, table 5), nulls made rarer. */
const shapes: readonly Shape[] = [
  { a: 1, b: 1, prior: 0 },
  { a: 1, b: 2, prior: -3.5 },
  { a: 2, b: 1, prior: -3.5 },
  { a: 1, b: 0, prior: -5 },
  { a: 0, b: 1, prior: -5 },
  { a: 1, b: 3, prior: -6 },
  { a: 3, b: 1, prior: -6 },
  { a: 2, b: 2, prior: -6 },
  { a: 2, b: 3, prior: -8 },
  { a: 3, b: 2, prior: -8 },
  { a: 3, b: 3, prior: -9 },
];

/** How probable a pair is that only its place speaks for. */
const GAP_POSTERIOR = 0.3;

/** Beads of sentences already aligned under one model, by the sentences: the same ones are met again and again. */
export type SentenceMemory = Map<string, readonly Bead[]>;

/** Aligns the sentences inside one block bead. */
export function alignSentences(
  source: PageUnits,
  target: PageUnits,
  block: BlockBead,
  model: Model,
  plain: PlainTest,
  memory: SentenceMemory,
): SentenceBead[] {
  const from = segmentsOf(source, block.source);
  const to = segmentsOf(target, block.target);
  const { posterior } = block;
  if (to.length === 0) return from.map((i) => ({ source: [i], target: [], posterior, block }));
  if (from.length === 0) return to.map((j) => ({ source: [], target: [j], posterior, block }));
  if (from.length === 1 && to.length === 1) return [{ source: from, target: to, posterior, block }];
  const a = from.map((i) => source.segments[i]!);
  const b = to.map((j) => target.segments[j]!);
  if (a.length === b.length && plain(a, b)) {
    return from.map((i, k) => ({ source: [i], target: [to[k]!], posterior, block }));
  }
  // What is uneven teaches nothing: it waits until something is known.
  if (plain === trusting) return [{ source: from, target: to, posterior: 0, block }];
  const key = `${a.map((unit) => unit.id).join()}|${b.map((unit) => unit.id).join()}`;
  const beads = memory.get(key) ?? paired(beadsOf(a, b, model));
  memory.set(key, beads);
  return beads.map((bead) => ({
    source: from.slice(bead.i, bead.i + bead.a),
    target: to.slice(bead.j, bead.j + bead.b),
    posterior: bead.posterior * posterior,
    block,
  }));
}

/** The beads of two runs of sentences; runs that are too long are cut in the middle first. */
function beadsOf(a: readonly Unit[], b: readonly Unit[], model: Model): Bead[] {
  if (a.length * b.length <= MOST_CELLS) return bestBeads(a.length, b.length, evidenceBetween(a, b, model), shapes);
  const [x, y] = [Math.floor(a.length / 2), Math.floor(b.length / 2)];
  const rest = beadsOf(a.slice(x), b.slice(y), model).map((bead) => ({ ...bead, i: bead.i + x, j: bead.j + y }));
  return [...beadsOf(a.slice(0, x), b.slice(0, y), model), ...rest];
}

/** One sentence without counterpart on each side, in the same place: rather a strange translation than none. */
function paired(beads: readonly Bead[]): Bead[] {
  const found: Bead[] = [];
  for (let at = 0; at < beads.length; at++) {
    const bead = beads[at]!;
    const next = beads[at + 1];
    if (!next || !isGap(bead, next) || isNull(found.at(-1)) || isNull(beads[at + 2])) found.push(bead);
    else {
      const posterior = Math.min(GAP_POSTERIOR, bead.posterior, next.posterior);
      found.push({ ...bead, i: Math.min(bead.i, next.i), j: Math.min(bead.j, next.j), a: 1, b: 1, posterior });
      at += 1;
    }
  }
  return found;
}

function isNull(bead: Bead | undefined): boolean {
  return bead !== undefined && (bead.a === 0 || bead.b === 0);
}

/** Whether two beads are one sentence of the source alone and one of the target alone. */
function isGap(bead: Bead, next: Bead): boolean {
  return bead.a + bead.b === 1 && next.a + next.b === 1 && bead.a !== next.a;
}

function segmentsOf(page: PageUnits, blocks: readonly number[]): number[] {
  const found: number[] = [];
  for (const block of blocks) {
    for (let i = page.firstSegment[block]!; i < page.firstSegment[block + 1]!; i++) found.push(i);
  }
  return found;
}
