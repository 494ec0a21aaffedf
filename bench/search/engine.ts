import type { LocaleDocuments } from './document.ts';

/** What an engine answers: pages, best first, and what a browser had to load for it, compressed. */
export interface Answer {
  readonly pages: readonly number[];
  readonly bytes: number;
}

/** One locale's index, ready to be asked. */
export interface BuiltIndex {
  /** Files that a site ships for this locale. */
  readonly files: number;
  /** All of them, compressed. */
  readonly bytes: number;
  search(query: string): Promise<Answer>;
}

export interface Engine {
  readonly name: string;
  /** Builds the indexes of all locales; the time that this takes is the engine's build time. */
  build(locales: readonly LocaleDocuments[]): Promise<BuiltIndex[]>;
  /** Ends what the engine started. */
  end?(): Promise<void>;
}

/** Results that count: the first five, and some more to see how far off a miss is. */
export const wanted = 20;
