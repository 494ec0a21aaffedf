/** One page in the table of a locale. A tuple, because thousands of them travel. */
export type PageRow = readonly [
  /** Route inside the locale, without slashes around. */
  route: string,
  title: string,
  /** The element's name, or '' where it is the title or there is none. */
  element: string,
  /** Index into `PageTable.trails`. */
  trail: number,
  /** One sentence about the page. */
  description: string,
];

/** Everything that stands in results, for all pages of a locale. */
export interface PageTable {
  /** Names of the sections that lead to a page, outermost first. */
  readonly trails: readonly (readonly string[])[];
  readonly pages: readonly PageRow[];
}

/** The first file that a search loads: what the others are called. */
export interface SearchManifest {
  readonly pages: string;
  /** First term and file of each shard, sorted. */
  readonly terms: readonly (readonly [from: string, file: string])[];
}

/** A locale's index, as search sees it. Shards are loaded when a word asks for them. */
export interface LocaleIndex {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly table: PageTable;
  /** First terms of the shards. */
  readonly froms: readonly string[];
  /** The lines of a shard. */
  shard(index: number): Promise<readonly string[]>;
}
