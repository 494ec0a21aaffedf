import type { FaultTally } from './fault.ts';

/** One version that a page or a sitemap names. */
export interface Alternate {
  /** As written: `ru-RU`, `x-default`. */
  readonly tag: string;
  readonly href: string;
}

/** What the gates that need all pages know of one page. Small: 11,000 of them cross from thread to thread. */
export interface PageFacts {
  readonly kind: 'page';
  readonly file: string;
  readonly tally: FaultTally;
  /** How many addresses of this site the page holds. */
  readonly links: number;
  /** What a fragment can lead to. */
  readonly ids: readonly string[];
  /** Links to sections of other pages: file, id, and the line of the first such link. */
  readonly fragments: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Whether search engines may show it. */
  readonly indexed: boolean;
  /** Where a redirect page leads, if that is a file of the site. */
  readonly redirect: string | null;
  readonly isRedirect: boolean;
  readonly canonical: string | null;
  readonly alternates: readonly Alternate[];
  /** Where the canonical link and the first of the alternates stand. */
  readonly canonicalLine: number;
  readonly alternatesLine: number;
}

/** What a sitemap or an index of sitemaps says. */
export interface SitemapFacts {
  readonly kind: 'sitemap';
  readonly file: string;
  readonly tally: FaultTally;
  readonly isIndex: boolean;
  readonly entries: readonly {
    readonly loc: string;
    readonly line: number;
    readonly alternates: readonly Alternate[];
  }[];
}

/** Any other file: all there is to say about it has been said. */
export interface OtherFacts {
  readonly kind: 'other';
  readonly file: string;
  readonly tally: FaultTally;
  readonly links: number;
}

export type FileFacts = PageFacts | SitemapFacts | OtherFacts;
