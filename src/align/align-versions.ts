import type { PageText } from '../model/block.ts';
import { alignPage, type PageAlignment, withConfidence } from './align-page.ts';
import type { BlockBead } from './block-bead.ts';
import { modelOf } from './evidence.ts';
import { learnLengths } from './lengths.ts';
import { emptyLexicon } from './lexicon.ts';
import type { PlainTest } from './plain.ts';
import { SignReader } from './row-signs.ts';
import { type PageUnits, Vocabulary } from './units.ts';

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
  const draft = alignPage(source, target, { model, plain: same, sentences: new Map() }, (blocks) =>
    rejoinSame(source, target, blocks),
  );
  const { blocks, sentences } = withConfidence(source, target, draft, new SignReader(model));
  const isSame = (row: (typeof sentences)[number]): boolean =>
    row.source.length === row.target.length &&
    row.source.length > 0 &&
    row.source.every((i, k) => source.segments[i] === target.segments[row.target[k]!]);
  return { blocks, sentences: sentences.map((row) => (isSame(row) ? { ...row, confidence: 1 } : row)) };
}

/** Joins blocks that stand alone on both sides and say the same: a page is too small for words to prove that they moved. */
function rejoinSame(source: PageUnits, target: PageUnits, blocks: readonly BlockBead[]): readonly BlockBead[] {
  const alone = new Map<string, BlockBead[]>();
  for (const bead of blocks) {
    if (bead.source.length > 0) continue;
    const key = contentOf(target, bead.target[0]!);
    alone.set(key, [...(alone.get(key) ?? []), bead]);
  }
  if (alone.size === 0) return blocks;
  const gone = new Set<BlockBead>();
  const joined = blocks.map((bead): BlockBead => {
    if (bead.target.length > 0) return bead;
    const other = alone.get(contentOf(source, bead.source[0]!))?.shift();
    if (!other) return bead;
    gone.add(other);
    return { source: bead.source, target: other.target, posterior: 1, how: 'moved' };
  });
  return joined.filter((bead) => !gone.has(bead));
}

/** The same for blocks of one kind that read the same. */
function contentOf({ kinds, firstSegment, segments }: PageUnits, block: number): string {
  const units = segments.slice(firstSegment[block], firstSegment[block + 1]);
  return `${kinds[block]} ${units.map(({ id }) => id).join()}`;
}
