import type { Gate } from '../fault.ts';
import type { PageFacts, SitemapFacts } from '../file-facts.ts';
import type { SiteFolder } from '../site-folder.ts';

/** One entry of the folder. */
export interface FolderEntry {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** False for symbolic links, sockets and the like. */
  readonly plain: boolean;
}

/** All facts together, for the gates that need more than one file. Everything is in the order of the paths. */
export interface JoinedSite {
  readonly folder: SiteFolder;
  readonly entries: readonly FolderEntry[];
  readonly pages: ReadonlyMap<string, PageFacts>;
  readonly sitemaps: readonly SitemapFacts[];
}

/** A fault of a named file. */
export type ReportAt = (gate: Gate, file: string, message: string, line?: number) => void;

/** A gate over the whole site. */
export type JoinGate = (site: JoinedSite, report: ReportAt) => void;

/** The page that an absolute (or root-relative) address leads to, or null. */
export function pageAt({ folder, pages }: JoinedSite, href: string): PageFacts | null {
  const address = folder.resolve(href, '');
  return address.kind === 'file' ? (pages.get(address.file) ?? null) : null;
}

/** Whether search engines may list the page itself. */
export function isListed(page: PageFacts): boolean {
  return page.indexed && !page.isRedirect;
}
