import type { PageText } from '../model/block.ts';
import type { PageAlignment } from './align-page.ts';
import { PageAligner } from './page-aligner.ts';
import { study, type UnitsPair } from './study.ts';
import { Vocabulary } from './units.ts';

/** Two versions of one page. */
export interface PagePair {
  readonly source: PageText;
  readonly target: PageText;
}

/**
 * Aligns pages of two languages: those that teach together, each other by what they taught. Depends on nothing but the
 * pages and their order.
 */
export function alignPages(
  pairs: readonly PagePair[],
  teaches: readonly boolean[] = pairs.map(() => true),
): PageAlignment[] {
  const vocabulary = new Vocabulary();
  const units = pairs
    .filter((_, page) => teaches[page])
    .map(({ source, target }): UnitsPair => [vocabulary.pageUnits(source), vocabulary.pageUnits(target)]);
  const { learnt, alignments } = study(units, vocabulary);
  const aligner = new PageAligner({ ...learnt, words: vocabulary.words() });
  const own = alignments.values();
  return pairs.map(({ source, target }, page) => (teaches[page] ? own.next().value! : aligner.align(source, target)));
}
