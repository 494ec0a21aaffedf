import { isOneSlip, likeness, stemOf } from './likeness.ts';
import type { LocaleIndex } from './locale-index.ts';
import { readPostings, termOf } from './postings.ts';
import { pairs, type QueryWord } from './words.ts';

/** What a word found: pages and how much it says about each. */
export type Found = Map<number, number>;

/** A word with fewer letters is too short to guess what was meant. */
const shortestSlip = 5;

/** The pages that a word of a query stands on, in this form or another one. */
export async function findWord(index: LocaleIndex, { forms, dense }: QueryWord): Promise<Found> {
  const text = forms[0]!;
  if (dense) return text.length === 1 ? startingWith(index, text) : allOf(index, pairs(text));
  const found: Found = new Map();
  for (const form of forms) {
    // Of a single letter only the word itself is looked up: half the index begins with it.
    const beginning = form.length < 2 ? `${form} ` : stemOf(form);
    for (const line of await linesWith(index, beginning)) keepBest(found, line, likeness(form, termOf(line)));
  }
  if (found.size > 0 || text.length < shortestSlip) return found;
  for (const line of await linesWith(index, text.slice(0, 3))) {
    if (isOneSlip(text, termOf(line))) keepBest(found, line, 0.4);
  }
  return found;
}

async function startingWith(index: LocaleIndex, character: string): Promise<Found> {
  const found: Found = new Map();
  for (const line of await linesWith(index, character)) keepBest(found, line, 1);
  return found;
}

/** Pages with all pairs of a word. */
export async function allOf(index: LocaleIndex, pairs: readonly string[]): Promise<Found> {
  let found: Found | null = null;
  for (const pair of pairs) {
    const here: Found = new Map();
    for (const line of await linesWith(index, `${pair} `)) keepBest(here, line, 1);
    if (found === null) found = here;
    else for (const [page, weight] of found) setOrDrop(found, page, Math.min(weight, here.get(page) ?? 0));
  }
  return found ?? new Map();
}

function setOrDrop(found: Found, page: number, weight: number): void {
  if (weight > 0) found.set(page, weight);
  else found.delete(page);
}

function keepBest(found: Found, line: string, factor: number): void {
  if (factor === 0) return;
  readPostings(line, (page, weight) => {
    const worth = weight * factor;
    if (worth > (found.get(page) ?? 0)) found.set(page, worth);
  });
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
