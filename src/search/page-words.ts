import { indexWords } from './words.ts';

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
 * The words of one page by their weight: eight groups with a tab between, the lightest first, words with a space
 * between. This text is what the cache keeps of a page for search.
 */
export function pageWords(page: SearchText): string {
  const found = new Map<string, number>();
  const add = (text: string, weight: number, times: number): void => {
    const seen = new Map<string, number>();
    for (const word of indexWords(text)) {
      const count = seen.get(word) ?? 0;
      if (count === times) continue;
      seen.set(word, count + 1);
      found.set(word, (found.get(word) ?? 0) + weight);
    }
  };
  add(`${page.title} ${page.element}`, weights.title, 1);
  add(page.description, weights.description, 1);
  add(page.headings.join(' '), weights.heading, 1);
  add(page.text, weights.text, 2);
  const groups = Array.from({ length: heaviest }, (): string[] => []);
  for (const [word, weight] of found) groups[Math.min(weight, heaviest) - 1]!.push(word);
  return groups.map((words) => words.join(' ')).join('\t');
}
