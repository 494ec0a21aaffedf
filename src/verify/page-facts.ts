import { Parser } from 'htmlparser2';
import { faultTally, type Report } from './fault.ts';
import type { PageFacts } from './file-facts.ts';
import { lineCounter } from './line-counter.ts';
import { readPlainHtml } from './read-plain-html.ts';
import type { SiteFolder } from './site-folder.ts';
import { slotLeft } from './slot-left.ts';
import type { PageInProgress, StartWatch } from './watch/watch.ts';
import { watchHead } from './watch/watch-head.ts';
import { watchLinks } from './watch/watch-links.ts';
import { watchMarkup } from './watch/watch-markup.ts';
import { watchPolicy } from './watch/watch-policy.ts';
import { watchScripts } from './watch/watch-scripts.ts';
import { watchStrayValues } from './watch/watch-stray-values.ts';

const watches: readonly StartWatch[] = [
  watchHead,
  watchLinks,
  watchMarkup,
  watchPolicy,
  watchScripts,
  watchStrayValues,
];

/**
 * What one page says: the faults that can be seen in it alone, and the facts for the gates that need all pages.
 *
 * @param file path in the folder
 * @param html the file's text
 * @param folder what its addresses lead to
 */
export function pageFacts(file: string, html: string, folder: SiteFolder): PageFacts {
  const facts = plainFacts(file, html, folder) ?? parsedFacts(file, html, folder);
  slotLeft(html, facts.report);
  return facts.page.facts;
}

/** A page whose gates are watching, and what adds to its faults. */
interface Watched {
  readonly page: PageInProgress;
  readonly report: Report;
}

/**
 * Of a page that is written plainly and has no fault; null for any other, which the parser for all HTML reads: whatever
 * there is to say against a page is said by that one.
 */
export function plainFacts(file: string, html: string, folder: SiteFolder): Watched | null {
  let tag = 0;
  const lineAt = lineCounter(html);
  const watched = begin(file, folder, () => lineAt(tag));
  const { opening, reading, closing, started } = watched;
  const plain = readPlainHtml(html, {
    open(name, attributes, start) {
      tag = start;
      for (const watch of opening) watch.open!(name, attributes);
    },
    text(text) {
      for (const watch of reading) watch.text!(text);
    },
    close(name) {
      for (const watch of closing) watch.close!(name);
    },
  });
  if (!plain) return null;
  for (const watch of started) watch.end?.();
  return watched.page.facts.tally.kept.length === 0 ? watched : null;
}

/** Of any page. */
export function parsedFacts(file: string, html: string, folder: SiteFolder): Watched {
  const lineAt = lineCounter(html);
  const watched = begin(file, folder, () => lineAt(parser.startIndex));
  const { opening, reading, closing, started } = watched;
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const watch of opening) watch.open?.(name, attributes);
    },
    ontext(text) {
      for (const watch of reading) watch.text?.(text);
    },
    onclosetag(name) {
      for (const watch of closing) watch.close?.(name);
    },
    onend() {
      for (const watch of started) watch.end?.();
    },
  });
  parser.end(html);
  return watched;
}

/** Sets all watches on a page. */
function begin(file: string, folder: SiteFolder, line: () => number) {
  const { tally, report } = faultTally(file);
  const page: PageInProgress = {
    folder,
    facts: {
      kind: 'page',
      file,
      tally,
      links: 0,
      ids: [],
      fragments: new Map(),
      indexed: true,
      redirect: null,
      isRedirect: false,
      canonical: null,
      alternates: [],
      canonicalLine: 1,
      alternatesLine: 1,
    },
    report,
    line,
  };
  const started = watches.map((start) => start(page));
  return {
    page,
    report,
    started,
    opening: started.filter((watch) => watch.open),
    reading: started.filter((watch) => watch.text),
    closing: started.filter((watch) => watch.close),
  };
}
