import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alignPages } from '../../src/align/align-pages.ts';
import { lessons } from '../../src/align/lessons.ts';
import { openGitSource } from '../../src/io/git-source.ts';
import type { PageText } from '../../src/model/block.ts';
import { pageText } from '../../src/read/page-text.ts';
import type { SentenceCuts } from '../../src/read/sentence-cuts.ts';
import type { GoldPage, MarkedText } from './gold.ts';

export interface BlockAccuracy {
  /** Blocks whose true partner is known and still stands in the source. */
  readonly judged: number;
  readonly right: number;
  /** Blocks of the translation whose original is changed or gone: there is no truth about them. */
  readonly unknown: number;
}

/**
 * How many blocks of the translation are aligned with the very block that was translated, where the source comes from
 * git. The truth: the original beside each translated block in the bilingual page, found again in the source by section
 * and text (the nth of equal ones is the nth, if there are as many).
 */
export async function blockAccuracy(
  corpus: string,
  tag: string,
  gold: readonly GoldPage[],
  state: 'pinned' | 'head',
  cuts: { readonly source: SentenceCuts; readonly target: SentenceCuts },
): Promise<BlockAccuracy> {
  const git = await openGitSource(`${join(corpus, 'en')}:docs`);
  const pages: { page: GoldPage; original: PageText; source: PageText; target: PageText }[] = [];
  for (const page of gold) {
    const file = readFileSync(join(corpus, 'sxs-2020', tag, 'docs', page.path), 'utf8');
    const pinned = /^ms\.sourcegitcommit: *([0-9a-f]{40})/m.exec(file)?.[1];
    const version = await git.read(page.path, state === 'head' || !pinned ? 'HEAD' : pinned);
    if (!version) continue;
    const source = pageText(version.bytes.toString(), cuts.source);
    pages.push({
      page,
      original: pageText(page.source.text, cuts.source),
      source,
      target: pageText(page.target.text, cuts.target),
    });
  }
  git.close();
  const alignments = alignPages(pages, lessons(pages.map(({ page }) => page.path)));
  const sum = { judged: 0, right: 0, unknown: 0 };
  for (const [index, { page, original, source, target }] of pages.entries()) {
    const partner = new Map(
      alignments[index]!.blocks.flatMap((bead) => bead.target.map((j) => [j, bead.source] as const)),
    );
    const found = foundAgain(original, source);
    for (const [j, i] of truePairs(page, original, target)) {
      const now = found.get(i);
      if (now === undefined) sum.unknown += 1;
      else {
        sum.judged += 1;
        const claimed = partner.get(j) ?? [];
        sum.right += claimed.length === 1 && claimed[0] === now ? 1 : 0;
      }
    }
  }
  return sum;
}

/** Blocks of the translation and of the original that share their gold pairs. */
function truePairs(page: GoldPage, original: PageText, target: PageText): [target: number, original: number][] {
  const blockOf = new Map<number, number>();
  for (const [i, { start, end }] of original.blocks.entries())
    for (const id of idsIn(page.source, start, end)) blockOf.set(id, i);
  return target.blocks.flatMap(({ start, end }, j): [number, number][] => {
    const blocks = new Set([...idsIn(page.target, start, end)].map((id) => blockOf.get(id)));
    const [only] = blocks;
    return blocks.size === 1 && only !== undefined ? [[j, only]] : [];
  });
}

function idsIn({ ids }: MarkedText, start: number, end: number): Set<number> {
  const found = new Set(ids.subarray(start, end));
  found.delete(-1);
  return found;
}

/** Blocks of one state of a text in another state, by section and letters. */
function foundAgain(then: PageText, now: PageText): Map<number, number> {
  const before = bySectionAndText(then);
  const after = bySectionAndText(now);
  const found = new Map<number, number>();
  for (const [key, indexes] of before) {
    const others = after.get(key);
    if (others?.length === indexes.length) for (const [k, index] of indexes.entries()) found.set(index, others[k]!);
  }
  return found;
}

function bySectionAndText(page: PageText): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, { section, text }] of page.blocks.entries()) {
    const key = `${section}\n${text.replaceAll(/[^\p{L}\p{N}]+/gu, '')}`;
    found.set(key, [...(found.get(key) ?? []), index]);
  }
  return found;
}
