import type { PageText } from '../model/block.ts';
import { alignPage, type PageAlignment, withConfidence } from './align-page.ts';
import { modelOf } from './evidence.ts';
import { learnLengths } from './lengths.ts';
import { emptyLexicon } from './lexicon.ts';
import type { PlainTest } from './plain.ts';
import { SignReader } from './row-signs.ts';
import { Vocabulary } from './units.ts';

/** Share of its words that a sentence keeps when it is written anew; an untuned order of magnitude. */
const WORDS_KEPT = 0.75;

/** Nothing but the very same text is taken as it stands. */
const same: PlainTest = (source, target) => source.every((unit, k) => unit === target[k]);

/**
 * Aligns two states of one page in one language: the same texts first, the rest by the words that they share. What is
 * the same on both sides is sure.
 */
export function alignVersions(before: PageText, after: PageText): PageAlignment {
  const vocabulary = new Vocabulary();
  const [source, target] = [vocabulary.pageUnits(before), vocabulary.pageUnits(after)];
  const lexicon = emptyLexicon(source.segments, target.segments, vocabulary.size);
  const everyWord = new Array<number>(vocabulary.size).fill(1);
  const model = modelOf(lexicon, learnLengths([]), everyWord, WORDS_KEPT);
  const draft = alignPage(source, target, { model, plain: same, sentences: new Map() });
  const { blocks, sentences } = withConfidence(source, target, draft, new SignReader(model));
  const isSame = (row: (typeof sentences)[number]): boolean =>
    row.source.length === row.target.length &&
    row.source.length > 0 &&
    row.source.every((i, k) => source.segments[i] === target.segments[row.target[k]!]);
  return { blocks, sentences: sentences.map((row) => (isSame(row) ? { ...row, confidence: 1 } : row)) };
}
