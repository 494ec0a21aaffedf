import type { LocaleId } from '../model/locale.ts';
import type { Options } from '../model/options.ts';
import type { Addresses } from './addresses.ts';
import { compareRoutes } from './compare-routes.ts';
import { elementIndex } from './element-index.ts';
import type { Site } from './site.ts';

/**
 * What the strictest of the common hosts takes, files and bytes of one:
 * https://developers.cloudflare.com/pages/platform/limits/ (free plan).
 */
export const hostLimits = { files: 20_000, fileBytes: 25 * 1024 * 1024 };

/** Files that nobody can count before they are made: search, cards, scripts, sitemaps. There are fewer. */
const uncounted = 800;

/** What a site gives to programs that read Markdown. */
export interface MarkdownPlan {
  /** Whether each page stands beside itself as `index.md`. */
  readonly beside: boolean;
  /** Files that the site would have with it, at most. */
  readonly files: number;
  /** Whether all pages of a locale stand in one file, if that does not get too large. */
  readonly full: Options['llmsFull'];
  /** Address of the site's origin, or '': then addresses start at the root. */
  readonly origin: string;
  /** Addresses of the pages that stand beside themselves. */
  readonly pages: ReadonlySet<string>;
  /** How each locale's one file begins. */
  readonly heads: ReadonlyMap<LocaleId, string>;
}

const made = new WeakMap<Site, MarkdownPlan>();

/** Decides once a site; every page has to know. */
export function markdownPlan(site: Site, addresses: Addresses): MarkdownPlan {
  const known = made.get(site) ?? plan(site, addresses);
  made.set(site, known);
  return known;
}

function plan(site: Site, addresses: Addresses): MarkdownPlan {
  const { markdown, llmsFull, title } = site.options;
  const files = countFiles(site);
  const beside = markdown === 'auto' ? files <= hostLimits.files : markdown;
  const pages = site.locales.flatMap((locale) =>
    site.topics.filter((topic) => topic.pages.has(locale.id)).map((topic) => addresses.topic(topic, locale)),
  );
  return {
    beside,
    files,
    full: llmsFull,
    origin: addresses.absolute('/')?.slice(0, -1) ?? '',
    pages: new Set(beside ? pages : []),
    heads: new Map(site.locales.map(({ id, name }) => [id, `# ${title} (${name})\n\n`])),
  };
}

/** Pages, stand-ins and start pages, compare pages and their lists, redirects, index, the content's other files, and every page once more. */
function countFiles(site: Site): number {
  const locales = site.locales.length;
  const laidOut = locales * (site.topics.length + 2 + (elementIndex(site)?.pages.length ?? 0)) + 2;
  const copied = [...site.files.values()].reduce((sum, { size }) => sum + size, 0);
  const lists = locales + 1;
  return (
    laidOut + lists + compareRoutes(site).size + site.graph.redirects.length + copied + site.pages.length + uncounted
  );
}
