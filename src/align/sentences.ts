import { bestBeads, type Shape } from './beads.ts';
import type { BlockBead } from './blocks.ts';
import { evidenceBetween, type Model } from './evidence.ts';
import type { PageUnits } from './units.ts';

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

/** Aligns the sentences inside one block bead. */
export function alignSentences(source: PageUnits, target: PageUnits, block: BlockBead, model: Model): SentenceBead[] {
  const from = segmentsOf(source, block.source);
  const to = segmentsOf(target, block.target);
  if (to.length === 0) return from.map((i) => ({ source: [i], target: [], posterior: block.posterior, block }));
  if (from.length === 0) return to.map((j) => ({ source: [], target: [j], posterior: block.posterior, block }));
  if (from.length === 1 && to.length === 1) return [{ source: from, target: to, posterior: block.posterior, block }];
  const evidence = evidenceBetween(
    from.map((i) => source.segments[i]!),
    to.map((j) => target.segments[j]!),
    model,
  );
  return bestBeads(from.length, to.length, evidence, shapes).map((bead) => ({
    source: from.slice(bead.i, bead.i + bead.a),
    target: to.slice(bead.j, bead.j + bead.b),
    posterior: bead.posterior * block.posterior,
    block,
  }));
}

function segmentsOf(page: PageUnits, blocks: readonly number[]): number[] {
  const found: number[] = [];
  for (const block of blocks) {
    for (let i = page.firstSegment[block]!; i < page.firstSegment[block + 1]!; i++) found.push(i);
  }
  return found;
}
