import { isOneSlip, likeness, stemOf } from './likeness.ts';
import type { LocaleIndex } from './locale-index.ts';
import { readPostings, termOf } from './postings.ts';
import { pairs, type QueryWord } from './words.ts';

/** Pages and how much a term says about each: its weight there, times how well it answers the word. */
export type Found = Map<number, number>;

/** What a word of a query found. */
export interface WordFound {
  /** Pages with the word in this form or another one, and what that is worth. */
  readonly pages: Found;
  /** How telling the word is: words that stand on few pages tell more. */
  readonly rarity: number;
}

/** Words with fewer letters are looked up as they stand: too much of the index begins with them. */
const shortestBeginning = 3;
/** A word with fewer letters is too short to guess what was meant. */
const shortestSlip = 5;
/** A single letter or character tells next to nothing: only names and neighbours are asked for it, not the index. */
const rarityOfCharacter = 0.1;
const likenessOfSlip = 0.4;
/** What other forms are worth where the word itself is known. */
const worthBesideExact = 0.7;

/** The pages that answer a word of a query. */
export async function findWord(index: LocaleIndex, word: QueryWord): Promise<WordFound> {
  const exact: Found = new Map();
  const similar: Found = new Map();
  if ([...word.forms[0]!].length === 1 && !word.before) return { pages: exact, rarity: rarityOfCharacter };
  if (word.dense) await findDense(index, word, exact);
  else await findForms(index, word.forms, exact, similar);
  const pages: Found = new Map();
  // A form that few pages have is meant as it stands, however many have others.
  const rarityOf = (count: number): number => Math.log(1 + index.table.pages.length / (1 + count));
  const rarity = rarityOf(new Set([...exact.keys(), ...similar.keys()]).size);
  const trust = exact.size > 0 ? worthBesideExact : 1;
  for (const [page, worth] of similar) keepBest(pages, page, worth * rarity * trust);
  for (const [page, worth] of exact) keepBest(pages, page, worth * rarityOf(exact.size));
  return { pages, rarity };
}

async function findForms(index: LocaleIndex, forms: readonly string[], exact: Found, similar: Found): Promise<void> {
  for (const form of forms) {
    const beginning = form.length < shortestBeginning ? `${form} ` : stemOf(form);
    for (const line of await linesWith(index, beginning)) {
      const factor = likeness(form, termOf(line));
      keepLine(factor === 1 ? exact : similar, line, factor);
    }
  }
  const text = forms[0]!;
  if (exact.size + similar.size > 0 || text.length < shortestSlip) return;
  for (const line of await linesWith(index, text.slice(0, 3))) {
    if (isOneSlip(text, termOf(line))) keepLine(similar, line, likenessOfSlip);
  }
}

/** A single character is looked up together with the one before it. */
async function findDense(index: LocaleIndex, { forms, before }: QueryWord, exact: Found): Promise<void> {
  const text = forms[0]!;
  const terms = [...text].length > 1 ? pairs(text) : [before + text];
  for (const [page, weight] of await allOf(index, terms)) exact.set(page, weight);
}

/** Pages with all pairs of a word. */
export async function allOf(index: LocaleIndex, pairs: readonly string[]): Promise<Found> {
  let found: Found | null = null;
  for (const pair of pairs) {
    const here: Found = new Map();
    for (const line of await linesWith(index, `${pair} `)) keepLine(here, line, 1);
    if (found === null) found = here;
    else for (const [page, weight] of found) setOrDrop(found, page, Math.min(weight, here.get(page) ?? 0));
  }
  return found ?? new Map();
}

function setOrDrop(found: Found, page: number, weight: number): void {
  if (weight > 0) found.set(page, weight);
  else found.delete(page);
}

function keepLine(found: Found, line: string, factor: number): void {
  if (factor > 0) readPostings(line, (page, weight) => keepBest(found, page, weight * factor));
}

function keepBest(found: Found, page: number, worth: number): void {
  if (worth > (found.get(page) ?? 0)) found.set(page, worth);
}

/** All lines that begin with a prefix, from as few shards as possible. */
async function linesWith(index: LocaleIndex, prefix: string): Promise<string[]> {
  const { froms } = index;
  const end = lowerBound(froms, `${prefix}\uffff`);
  const start = Math.max(0, Math.min(lowerBound(froms, `${prefix}\0`), end) - 1);
  const shards = await Promise.all(froms.slice(start, end).map((_, offset) => index.shard(start + offset)));
  return shards.flatMap((lines) => lines.slice(lowerBound(lines, prefix), lowerBound(lines, `${prefix}\uffff`)));
}

/** @returns how many entries of a sorted list come before a text, by code unit */
function lowerBound(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
