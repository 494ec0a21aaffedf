import { decoded, htmlParts } from './html-parts.ts';
import { heaviest, termLine } from './postings.ts';
import { indexWords, partsOf } from './words.ts';

/** What of a page is searched. */
export interface SearchText {
  readonly title: string;
  /** The element's name, or ''. */
  readonly element: string;
  readonly description: string;
  /** Without the title. */
  readonly headings: readonly string[];
  /** The compiled page. */
  readonly html: string;
}

/** Places of a page where a word may stand, as bits; below them stands how often it was met in the text, twice at most. */
const places = { title: 16, description: 8, heading: 4 };
const inText = 3;

/** How much a term says about a page, 1 to 8, less one: by where it stands there. */
const weightOf = Uint8Array.from({ length: 32 }, (_, found) => {
  const { title, description, heading } = places;
  const weight = (found & title ? 4 : 0) + (found & description ? 2 : 0) + (found & heading ? 1 : 0) + (found & inText);
  return Math.min(weight, heaviest) - 1;
});

/** The terms of a locale with the pages that hold them. Terms are numbers, in the order in which they were met. */
export class TermTable {
  private readonly terms = new Map<string, number>();
  /** Terms by part of the HTML, see `htmlParts`; folding is the dearest part of cutting. Most are one term. */
  private readonly parts = new Map<string, number | readonly number[]>();
  /** By term: where it stands on the page that is being read. */
  private found = new Uint8Array(1024);
  /** The terms of that page. */
  private ofPage: number[] = [];
  /** By page: each of its terms with its weight there, `term * heaviest + weight - 1`. */
  private readonly pages: (readonly number[])[] = [];

  /** Pages are numbered in the order in which they are added. */
  add(page: SearchText): void {
    this.ofPage = [];
    this.read(plainParts(`${page.title} ${page.element}`), places.title);
    this.read(plainParts(page.description), places.description);
    this.read(plainParts(page.headings.join(' ')), places.heading);
    this.read(htmlParts(page.html), 0);
    this.pages.push(this.ofPage.map((term) => term * heaviest + weightOf[this.found[term]!]!));
    for (const term of this.ofPage) this.found[term] = 0;
  }

  /** One line a term, sorted by code unit. */
  lines(): string[] {
    const { starts, pages } = this.postings();
    return [...this.terms]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([term, number]) =>
        termLine(term, (weight) => {
          const at = number * heaviest + weight - 1;
          return pages.subarray(starts[at], starts[at + 1]);
        }),
      );
  }

  /** All pages by term and weight: those of `found` stand from `starts[found]` to `starts[found + 1]`. */
  private postings(): { starts: Int32Array; pages: Int32Array } {
    const starts = new Int32Array(this.terms.size * heaviest + 2);
    for (const page of this.pages) for (const found of page) starts[found + 2]! += 1;
    for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
    const pages = new Int32Array(starts.at(-1)!);
    // Each start moves to its end, which is the next one's start.
    for (const [page, all] of this.pages.entries()) for (const found of all) pages[starts[found + 1]!++] = page;
    return { starts, pages };
  }

  /** @param place its bit, or 0 for the text */
  private read(parts: readonly string[], place: number): void {
    for (const part of parts) {
      const terms = this.parts.get(part) ?? this.learn(part);
      if (typeof terms === 'number') this.note(terms, place);
      else for (const term of terms) this.note(term, place);
    }
  }

  private note(term: number, place: number): void {
    const before = this.found[term]!;
    if (before === 0) this.ofPage.push(term);
    if (place > 0) this.found[term] = before | place;
    else if ((before & inText) < 2) this.found[term] = before + 1;
  }

  private learn(part: string): number | readonly number[] {
    const terms = indexWords(decoded(part)).map((word) => this.numberOf(word));
    const found = terms.length === 1 ? terms[0]! : terms;
    this.parts.set(part, found);
    return found;
  }

  private numberOf(word: string): number {
    const known = this.terms.get(word);
    if (known !== undefined) return known;
    const number = this.terms.size;
    this.terms.set(word, number);
    if (number === this.found.length) {
      const longer = new Uint8Array(2 * number);
      longer.set(this.found);
      this.found = longer;
    }
    return number;
  }
}

/** Parts of a text as they stand in HTML. */
function plainParts(text: string): string[] {
  return partsOf(text.replaceAll('&', '&amp;'));
}
