import type { RowSigns, TextSigns } from './confidence.ts';
import { type Model, wordsOf } from './evidence.ts';
import { lengthScore } from './lengths.ts';
import { PairTable } from './pair-table.ts';
import type { SentenceBead } from './sentences.ts';
import { strays } from './strays.ts';
import type { PageUnits, Unit } from './units.ts';

/** The signs of rows under one model. What texts say is remembered: most pairs of them are met many times. */
export class SignReader {
  private readonly known = new PairTable<TextSigns>();
  private readonly model: Model;

  constructor(model: Model) {
    this.model = model;
  }

  /** The signs of a page's rows, in order; null for a row with one side only. */
  ofPage(source: PageUnits, target: PageUnits, rows: readonly SentenceBead[], unrest: number): (RowSigns | null)[] {
    const bySource: SentenceBead[] = [];
    const byTarget: SentenceBead[] = [];
    for (const row of rows) {
      for (const i of row.source) bySource[i] = row;
      for (const j of row.target) byTarget[j] = row;
    }
    const follows = (i: number, j: number): boolean => bySource[i] === byTarget[j];
    return rows.map((row) => {
      const { source: from, target: to, posterior, block } = row;
      if (from.length === 0 || to.length === 0) return null;
      const texts =
        from.length === 1 && to.length === 1
          ? this.ofPair(source.segments[from[0]!]!, target.segments[to[0]!]!)
          : this.fresh(
              from.map((i) => source.segments[i]!),
              to.map((j) => target.segments[j]!),
            );
      const before = follows(from[0]! - 1, to[0]! - 1);
      const after = follows(from.at(-1)! + 1, to.at(-1)! + 1);
      const breaks = (before ? 0 : 1) + (after ? 0 : 1);
      return { texts, posterior, how: block.how, unrest, breaks, surplus: from.length + to.length - 2 };
    });
  }

  private ofPair(source: Unit, target: Unit): TextSigns {
    return this.known.get(source, target) ?? this.known.set(source, target, this.fresh([source], [target]));
  }

  private fresh(source: readonly Unit[], target: readonly Unit[]): TextSigns {
    const [a, b] = [source, target].map((units) => units.flatMap((unit) => unit.literals).sort((x, y) => x - y)) as [
      number[],
      number[],
    ];
    const { lost, added } = strays(a, b);
    const length = (units: readonly Unit[]): number => units.reduce((sum, unit) => sum + unit.length, 0);
    return {
      words: wordsOf(source, target, this.model),
      tokens: [...source, ...target].reduce((sum, unit) => sum + unit.tokens.length, 0),
      strayLiterals: (lost + added) / Math.max(1, a.length + b.length),
      crossedLiterals: Math.min(lost, added),
      lengths: lengthScore(length(source), length(target), this.model.lengths),
    };
  }
}
