import type { LocaleDocuments } from './document.ts';

/** What an engine answers. */
export interface Answer {
  /** Best first. */
  readonly pages: readonly number[];
  /** What a browser that has nothing yet loads for this query, compressed, without scripts; null: not measured. */
  readonly bytes: number | null;
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

/** Results that engines are asked for; only the first five count. */
export const wanted = 20;
