import type { SentenceRow } from '../../src/align/align-page.ts';
import { alignPages } from '../../src/align/align-pages.ts';
import { lessons } from '../../src/align/lessons.ts';
import type { PageText } from '../../src/model/block.ts';
import { pageText } from '../../src/read/page-text.ts';
import type { SentenceCuts } from '../../src/read/sentence-cuts.ts';
import { type GoldPage, isHeldOut } from './gold.ts';
import { naiveRows } from './naive.ts';
import { type Planted, plantNoise } from './noise.ts';
import { random } from './random.ts';
import { addTally, emptyTally, type JudgedRow, type Judgement, judge, type Tally, type Verdicts } from './score.ts';

/** A judgement with what it takes to look into it. */
export interface Judged extends Judgement {
  readonly path: string;
  readonly sentences: SentenceRow;
  readonly texts: readonly [source: string, target: string];
}

/** Both aligners on the held-out pages, and every judged row of all pages. */
export interface Run {
  readonly noise: number;
  readonly planted: Planted;
  readonly ours: { readonly all: Tally; readonly several: Tally };
  readonly naive: { readonly all: Tally; readonly several: Tally };
  readonly heldOut: readonly Judged[];
  readonly development: readonly Judged[];
}

/** Aligns all pages, with noise planted in the target, and judges. The same seed plants the same noise. */
export function run(
  pages: readonly GoldPage[],
  noise: number,
  sourceCuts: SentenceCuts,
  targetCuts: SentenceCuts,
): Run {
  const planted: Planted = { dropped: 0, merged: 0, split: 0, swapped: 0 };
  const next = random(1 + Math.round(noise * 100));
  const noisy = pages.map((page) =>
    noise === 0 ? page : { ...page, target: plantNoise(page.target, noise, next, planted) },
  );
  const texts = noisy.map(({ source, target }) => ({
    source: pageText(source.text, sourceCuts),
    target: pageText(target.text, targetCuts),
  }));
  const aligned = alignPages(texts, lessons(pages.map(({ path }) => path)));
  const ours = { all: emptyTally(), several: emptyTally() };
  const naive = { all: emptyTally(), several: emptyTally() };
  const heldOut: Judged[] = [];
  const development: Judged[] = [];
  for (const [index, page] of noisy.entries()) {
    const { source, target } = texts[index]!;
    const several = pairsInLongBlocks(page, source);
    const { sentences } = aligned[index]!;
    const verdicts = judge(
      page,
      sentences.map((row) => judgedRow(row, source, target)),
      several,
    );
    const detailed = detail(page.path, verdicts, sentences, source, target);
    if (!isHeldOut(page.path)) {
      development.push(...detailed);
      continue;
    }
    heldOut.push(...detailed);
    add(ours, verdicts);
    add(
      naive,
      judge(
        page,
        naiveRows(source, target).map((row) => judgedRow({ ...row, confidence: 1 }, source, target)),
        several,
      ),
    );
  }
  return { noise, planted, ours, naive, heldOut, development };
}

function add(sum: { all: Tally; several: Tally }, { all, several }: Verdicts): void {
  addTally(sum.all, all);
  addTally(sum.several, several);
}

interface Row {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly confidence: number;
}

function judgedRow({ source: from, target: to, confidence }: Row, source: PageText, target: PageText): JudgedRow {
  return { source: from.map((i) => source.segments[i]!), target: to.map((j) => target.segments[j]!), confidence };
}

function detail(
  path: string,
  { judged }: Verdicts,
  sentences: readonly SentenceRow[],
  source: PageText,
  target: PageText,
): Judged[] {
  return judged.map((judgement) => {
    const row = sentences[judgement.index]!;
    const text = (page: PageText, indexes: readonly number[]): string =>
      indexes.map((index) => page.segments[index]!.text).join(' || ');
    return { ...judgement, path, sentences: row, texts: [text(source, row.source), text(target, row.target)] };
  });
}

/** Gold pairs that share their source block with others. */
function pairsInLongBlocks(page: GoldPage, source: PageText): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { start, end } of source.blocks) {
    const inBlock = new Set(page.source.ids.subarray(start, end));
    inBlock.delete(-1);
    if (inBlock.size > 1) for (const id of inBlock) found.add(id);
  }
  return found;
}
