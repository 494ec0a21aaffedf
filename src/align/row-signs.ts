import type { RowSigns } from './confidence.ts';
import { type Model, wordsOf } from './evidence.ts';
import { lengthScore } from './lengths.ts';
import { PairTable } from './pair-table.ts';
import type { SentenceBead } from './sentences.ts';
import { strays } from './strays.ts';
import type { PageUnits, Unit } from './units.ts';

type TextSigns = Pick<RowSigns, 'words' | 'tokens' | 'strayLiterals' | 'crossedLiterals' | 'lengths'>;

/** The signs of rows under one model. What texts say is remembered: most pairs of them are met many times. */
export class SignReader {
  private readonly known = new PairTable<TextSigns>();
  private readonly model: Model;

  constructor(model: Model) {
    this.model = model;
  }

  /** The signs of a page's rows, in order; null for a row with one side only. */
  ofPage(source: PageUnits, target: PageUnits, rows: readonly SentenceBead[], unrest: number): (RowSigns | null)[] {
    const bySource = new Map<number, SentenceBead>();
    const byTarget = new Map<number, SentenceBead>();
    for (const row of rows) {
      for (const i of row.source) bySource.set(i, row);
      for (const j of row.target) byTarget.set(j, row);
    }
    const follows = (i: number, j: number): boolean => bySource.get(i) === byTarget.get(j);
    return rows.map((row) => {
      const { source: from, target: to, posterior, block } = row;
      if (from.length === 0 || to.length === 0) return null;
      const texts = this.ofTexts(
        from.map((i) => source.segments[i]!),
        to.map((j) => target.segments[j]!),
      );
      const before = follows(from[0]! - 1, to[0]! - 1);
      const after = follows(from.at(-1)! + 1, to.at(-1)! + 1);
      const breaks = (before ? 0 : 1) + (after ? 0 : 1);
      return { ...texts, posterior, how: block.how, unrest, breaks, surplus: from.length + to.length - 2 };
    });
  }

  private ofTexts(source: readonly Unit[], target: readonly Unit[]): TextSigns {
    const [a, b] = [source[0]!, target[0]!];
    if (source.length > 1 || target.length > 1) return this.fresh(source, target);
    return this.known.get(a, b) ?? this.known.set(a, b, this.fresh(source, target));
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
