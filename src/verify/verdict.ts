import { type Fault, type FaultTally, faultTally, type Gate, gates } from './fault.ts';
import type { FileFacts } from './file-facts.ts';
import { hostNotes } from './host-notes.ts';
import { canonicals } from './join/canonicals.ts';
import { fileNames } from './join/file-names.ts';
import { fragments } from './join/fragments.ts';
import { hreflang } from './join/hreflang.ts';
import type { FolderEntry, JoinedSite, JoinGate, ReportAt } from './join/joined-site.ts';
import { redirects } from './join/redirects.ts';
import { sitemaps } from './join/sitemaps.ts';
import type { SiteFolder } from './site-folder.ts';

/** What the gates say about a finished site. */
export interface Verdict {
  readonly ok: boolean;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  /** Addresses of the site's own that were followed, fragments included. */
  readonly links: number;
  readonly brokenLinks: number;
  readonly brokenFragments: number;
  /** Faults of all gates whose names start with `hreflang-`. */
  readonly hreflangErrors: number;
  readonly faultTotal: number;
  /** In full, by gate; only gates with faults. */
  readonly faultCounts: Readonly<Partial<Record<Gate, number>>>;
  /** By gate, file and line; of each gate the first hundred. */
  readonly faults: readonly Fault[];
  /** What hosts may object to; no fault of the site. */
  readonly notes: readonly string[];
}

const joinGates: readonly JoinGate[] = [fragments, redirects, hreflang, canonicals, sitemaps, fileNames];

/** What a reader of the report can take in, and little enough for `--json`. */
const KEPT_PER_GATE = 100;

/**
 * Judges a site by the facts of all its files.
 *
 * @param entries every entry of the folder, by path
 * @param folder the same as addresses
 * @param facts of every file that is read, in any order
 */
export function verdict(entries: readonly FolderEntry[], folder: SiteFolder, facts: readonly FileFacts[]): Verdict {
  const sorted = [...facts].sort((a, b) => (a.file < b.file ? -1 : 1));
  const pages = sorted.filter((each) => each.kind === 'page');
  const site: JoinedSite = {
    folder,
    entries,
    pages: new Map(pages.map((page) => [page.file, page])),
    sitemaps: sorted.filter((each) => each.kind === 'sitemap'),
  };
  const tallies = [...sorted.map(({ tally }) => tally), ...joinedTallies(site)];
  const faultCounts = totals(tallies);
  const found = Object.entries(faultCounts);
  const faultTotal = sum(found.map(([, n]) => n));
  return {
    ok: faultTotal === 0,
    pages: pages.length,
    files: entries.length,
    bytes: sum(entries.map(({ bytes }) => bytes)),
    links: sum(sorted.map((each) => (each.kind === 'sitemap' ? 0 : each.links))),
    brokenLinks: faultCounts['broken-link'] ?? 0,
    brokenFragments: faultCounts['broken-fragment'] ?? 0,
    hreflangErrors: sum(found.filter(([gate]) => gate.startsWith('hreflang-')).map(([, n]) => n)),
    faultTotal,
    faultCounts,
    faults: firstOfEachGate(tallies),
    notes: hostNotes(entries),
  };
}

/** Runs the gates over the whole site: a tally for each file that they find fault with. */
function joinedTallies(site: JoinedSite): Iterable<FaultTally> {
  const byFile = new Map<string, ReturnType<typeof faultTally>>();
  const report: ReportAt = (gate, file, message, line) => {
    let known = byFile.get(file);
    if (!known) {
      known = faultTally(file);
      byFile.set(file, known);
    }
    known.report(gate, message, line);
  };
  if (site.pages.size === 0) report('no-pages', '.', 'the folder has no page');
  for (const gate of joinGates) gate(site, report);
  return [...byFile.values()].map(({ tally }) => tally);
}

/** Faults by gate, in the order of the gates. */
function totals(tallies: readonly FaultTally[]): Partial<Record<Gate, number>> {
  const counts = new Map<string, number>();
  for (const tally of tallies) {
    for (const [gate, n] of Object.entries(tally.counts)) counts.set(gate, (counts.get(gate) ?? 0) + n);
  }
  return Object.fromEntries(Object.keys(gates).flatMap((gate) => (counts.has(gate) ? [[gate, counts.get(gate)]] : [])));
}

function firstOfEachGate(tallies: readonly FaultTally[]): Fault[] {
  const byGate = Map.groupBy(
    tallies.flatMap(({ kept }) => kept),
    ({ gate }) => gate,
  );
  return (Object.keys(gates) as Gate[]).flatMap((gate) => {
    const faults = byGate.get(gate) ?? [];
    return faults.sort(byPlace).slice(0, KEPT_PER_GATE);
  });
}

function byPlace(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
