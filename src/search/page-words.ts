import { ownCopy } from '../model/own-copy.ts';
import { longest, partsOf, wordsOfPart } from './words.ts';

/** What of a page is searched. */
export interface SearchText {
  readonly title: string;
  /** The element's name, or ''. */
  readonly element: string;
  readonly description: string;
  /** Without the title. */
  readonly headings: readonly string[];
  readonly text: string;
}

/** How much one word says about a page, 1 to 8. */
const heaviest = 8;

/** Weight of each place where a word may stand; in the text it counts twice at most. */
const weights = { title: 4, description: 2, heading: 1, text: 1 };

/**
 * A word with what is counted of it. Texts repeat their words: each is looked up once for every place between white
 * space where it stands, and not once for every thing that is asked about it.
 */
interface Word {
  readonly word: string;
  /** The page that was the last to hold it; `weight` is what it came to there. */
  page: number;
  weight: number;
  /** The place of a page that was the last to hold it; `times` is how often it counted there. */
  place: number;
  times: number;
}

const words = new Map<string, Word>();
/** By what stands between white space: folding is the dearest part of cutting. */
const parts = new Map<string, readonly Word[]>();
const mostKnown = 200_000;
let pages = 0;
let places = 0;

function learn(part: string): readonly Word[] {
  const found = wordsOfPart(part).map(wordOf);
  if (part.length <= longest) parts.set(ownCopy(part), found);
  return found;
}

function wordOf(text: string): Word {
  const known = words.get(text);
  if (known) return known;
  const word = { word: ownCopy(text), page: 0, weight: 0, place: 0, times: 0 };
  words.set(word.word, word);
  return word;
}

function forget(): void {
  parts.clear();
  words.clear();
}

/**
 * The words of one page by their weight: eight groups with a tab between, the lightest first, words with a space
 * between. This text is what the cache keeps of a page for search.
 */
export function pageWords(page: SearchText): string {
  if (parts.size > mostKnown) forget();
  pages += 1;
  const found: Word[] = [];
  const add = (text: string, weight: number, times: number): void => {
    places += 1;
    for (const part of partsOf(text)) {
      for (const word of parts.get(part) ?? learn(part)) {
        if (word.place !== places) {
          word.place = places;
          word.times = 0;
        }
        if (word.times === times) continue;
        word.times += 1;
        if (word.page !== pages) {
          word.page = pages;
          word.weight = 0;
          found.push(word);
        }
        word.weight += weight;
      }
    }
  };
  add(`${page.title} ${page.element}`, weights.title, 1);
  add(page.description, weights.description, 1);
  add(page.headings.join(' '), weights.heading, 1);
  add(page.text, weights.text, 2);
  const groups = Array.from({ length: heaviest }, (): string[] => []);
  for (const { word, weight } of found) groups[Math.min(weight, heaviest) - 1]!.push(word);
  return groups.map((words) => words.join(' ')).join('\t');
}
