/** Every gate by its id, in the order of reports, with what its faults have in common. */
export const gates = {
  'no-pages': 'nothing to verify',
  'broken-link': 'links that lead nowhere',
  'broken-fragment': 'links to a section that its page does not have',
  'redirect-circle': 'redirects that never arrive',
  'duplicate-id': 'ids that stand twice on a page',
  'missing-lang': 'pages that do not say their language',
  'missing-title': 'pages without a title',
  'heading-count': 'pages without exactly one main heading',
  'missing-alt': 'pictures without a text alternative',
  'slot-left': 'slots that were never filled in',
  'stray-value': 'values that a program printed by mistake',
  'hreflang-tag': 'hreflang tags that are malformed or given twice',
  'hreflang-self': 'pages that their own hreflang set leaves out',
  'hreflang-target': 'hreflang links to what no search engine may show',
  'hreflang-return': 'versions that do not name each other alike',
  'hreflang-sitemap': 'hreflang sets that differ from the sitemap',
  canonical: 'canonical links that do not lead to their own page',
  sitemap: 'sitemaps that do not list exactly the indexed pages',
  csp: 'pages whose content security policy is missing or weak',
  'inline-script': 'scripts written into a page',
  'event-attribute': 'event handlers written into a page',
  'inline-style': 'styles written into a page',
  'unsafe-address': 'addresses that run or embed something',
  'remote-resource': 'things loaded from another origin',
  'forbidden-element': 'elements that no page may have',
  'missing-noopener': 'links out without rel="noopener"',
  'invalid-json-ld': 'structured data that is not JSON',
  'long-path': 'paths that some systems refuse',
  'case-clash': 'paths that are one on systems without letter case',
  'leftover-file': 'files that do not belong into a site',
} as const;

export type Gate = keyof typeof gates;

/** One thing that a gate has to say about one file of the finished site. */
export interface Fault {
  readonly gate: Gate;
  /** Path in the folder, with `/`. */
  readonly file: string;
  /** Counts from 1; absent where the whole file is meant. */
  readonly line?: number;
  /** One line, no full stop at the end. */
  readonly message: string;
}

/** Faults counted in full and kept in part. */
export interface FaultTally {
  readonly kept: Fault[];
  readonly counts: Partial<Record<Gate, number>>;
}

/** Adds a fault to a tally. */
export type Report = (gate: Gate, message: string, line?: number) => void;

/** One file can hardly show more than this to anyone; without a limit a wrong base path makes a million faults. */
const KEPT_PER_FILE = 20;

/**
 * A tally for one file, and the function that adds to it.
 *
 * @param file path in the folder
 */
export function faultTally(file: string): { tally: FaultTally; report: Report } {
  const tally: FaultTally = { kept: [], counts: {} };
  const report: Report = (gate, message, line) => {
    const count = (tally.counts[gate] ?? 0) + 1;
    tally.counts[gate] = count;
    if (count <= KEPT_PER_FILE) tally.kept.push({ gate, file, ...(line ? { line } : {}), message });
  };
  return { tally, report };
}
