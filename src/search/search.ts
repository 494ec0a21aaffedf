import { findWord, type WordFound } from './find-terms.ts';
import { fold } from './fold.ts';
import type { LocaleIndex } from './locale-index.ts';
import { sideBySide } from './side-by-side.ts';
import { type CutRun, type QueryWord, queryWords } from './words.ts';

/** A page that answers a query; the best come first. */
export interface Hit {
  /** Index into the table's pages. */
  readonly page: number;
  readonly score: number;
  /** Whether the query is the page's title (2) or the name of its element (1). */
  readonly exact: 0 | 1 | 2;
}

/** Pages whose titles and descriptions are read for words that stand side by side. */
const looked = 200;
/**
 * Worth of a word that is only part of a longer one in a title, and of one that only a section's name has; by how much
 * more a page is worth whose title begins with the query.
 */
const weights = { inside: 1.2, trail: 0.3, begun: 1.5 };

/** The pages of a locale that answer a query, at most `limit`. */
export async function search(index: LocaleIndex, query: string, cut: CutRun, limit: number): Promise<Hit[]> {
  const words = queryWords(query, cut);
  if (words.length === 0) return [];
  const names = namesOf(index);
  const scores = new Map<number, number>();
  const covered = new Map<number, number>();
  let total = 0;
  const found = await Promise.all(words.map((word) => findWord(index, word)));
  for (const [at, word] of words.entries()) {
    const { pages, rarity } = found[at]!;
    total += rarity;
    addNames(found[at]!, word, names, index);
    for (const [page, worth] of pages) {
      scores.set(page, (scores.get(page) ?? 0) + worth);
      covered.set(page, (covered.get(page) ?? 0) + rarity);
    }
  }
  const key = nameKey(query);
  const rough = [...scores].map(([page, score]): Hit => {
    const { title } = names[page]!;
    const begun = title.startsWith(key) ? weights.begun : 1;
    return { page, exact: exactness(names[page]!, key), score: score * begun * (covered.get(page)! / total) ** 3 };
  });
  const best = rough.sort(byWorth).slice(0, Math.max(limit, looked));
  if (words.length === 1 && !words[0]!.dense) return best.slice(0, limit);
  const near = await sideBySide(index, words);
  return best
    .map((hit) => ({ ...hit, score: hit.score * (1 + 2 * near(hit.page)) }))
    .sort(byWorth)
    .slice(0, limit);
}

/** Ties go to the table's order, which is the same everywhere. */
function byWorth(a: Hit, b: Hit): number {
  return b.exact - a.exact || b.score - a.score || a.page - b.page;
}

/** A page's title and its element's name as they are compared. */
interface Names {
  readonly title: string;
  readonly element: string;
}

const knownNames = new WeakMap<LocaleIndex, readonly Names[]>();

function namesOf(index: LocaleIndex): readonly Names[] {
  const known = knownNames.get(index);
  if (known) return known;
  const names = index.table.pages.map(([, title, element]) => ({ title: nameKey(title), element: nameKey(element) }));
  knownNames.set(index, names);
  return names;
}

function nameKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

function exactness(names: Names, key: string): Hit['exact'] {
  if (names.title === key) return 2;
  return names.element === key ? 1 : 0;
}

/** Adds pages where a word stands inside a title, or in the names of the sections above. */
function addNames({ pages, rarity }: WordFound, word: QueryWord, names: readonly Names[], index: LocaleIndex): void {
  const text = word.forms[0]!;
  // A letter or two say something only where a word begins with them.
  const part = text.length < 3 && !word.dense ? ` ${text}` : text;
  const trails = index.table.trails.map((trail) => fold(` ${trail.join(' ')}`).includes(part));
  for (const [page, { title, element }] of names.entries()) {
    const inside = ` ${title} ${element}`.includes(part);
    const worth = inside ? weights.inside : trails[index.table.pages[page]![3]] ? weights.trail : 0;
    if (worth * rarity > (pages.get(page) ?? 0)) pages.set(page, worth * rarity);
  }
}
