import type { Finding } from '../model/finding.ts';
import type { Graph } from '../model/graph.ts';
import type { Locale, LocaleId } from '../model/locale.ts';
import type { Options } from '../model/options.ts';
import type { Page, PageKey, PagePath } from '../model/page.ts';
import type { SourceChange } from '../model/source-change.ts';
import type { Sources } from '../model/sources.ts';
import type { Topic } from '../model/topic.ts';

/** All that the pipeline knows before anything is laid out. Plain data; the HTML of pages stays in the cache. */
export interface Site {
  readonly options: Options;
  readonly locales: readonly Locale[];
  /** The source's language, and the language of the compare pages themselves. */
  readonly compareLocales: { readonly source: Locale; readonly ui: Locale };
  readonly pages: readonly Page[];
  readonly topics: readonly Topic[];
  readonly graph: Graph;
  readonly findings: readonly Finding[];
  /** Other files than pages: path in the locale's folder to the file on disk. */
  readonly files: ReadonlyMap<LocaleId, ReadonlyMap<PagePath, string>>;
  /** The size of a picture on disk, or null. */
  pictureSize(file: string): { readonly width: number; readonly height: number } | null;
  /** The content folders on disk, by how findings name them. */
  readonly folders: ReadonlyMap<string, string>;
  /** Cache keys of the compiled HTML. */
  readonly htmlKeys: ReadonlyMap<PageKey, string>;
  /** What each page was translated from, and what that says now. */
  sources(): Promise<Sources>;
  /** The hash of a page's source text as it is now, or null where there is none. */
  sourceHash(page: Page): string | null;
  /** Of a page whose source has another hash now: what its readers would read otherwise. null: nobody can say. */
  sourceChange(page: Page): SourceChange | null;
}
