import type { Finding } from './finding.ts';
import type { FoundSource } from './found-source.ts';
import type { PageKey, PagePath } from './page.ts';

/** The source texts of all pages. */
export interface Sources {
  /** What each page was translated from, as far as it can be had. */
  readonly translated: ReadonlyMap<PageKey, FoundSource>;
  /** What the source of each page says now; none where it is gone, or nobody knows. */
  readonly now: ReadonlyMap<PageKey, FoundSource>;
  /** The hash of what the source says now, in the form that the page used when it was translated. */
  readonly hashNow: ReadonlyMap<PageKey, string>;
  /** Texts that are no files on disk, by the hash of their bytes. */
  readonly fromGit: ReadonlyMap<string, Buffer>;
  /** All pages of the source as it is now; null where there is none to ask. */
  readonly paths: ReadonlySet<PagePath> | null;
  readonly findings: readonly Finding[];
}

/** Of pages whose source nobody has asked for. */
export const noSources: Sources = {
  translated: new Map(),
  now: new Map(),
  hashNow: new Map(),
  fromGit: new Map(),
  paths: null,
  findings: [],
};
