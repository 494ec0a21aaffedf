import { Parser } from 'htmlparser2';
import { faultTally } from './fault.ts';
import type { PageFacts } from './file-facts.ts';
import { lineCounter } from './line-counter.ts';
import type { SiteFolder } from './site-folder.ts';
import { slotLeft } from './slot-left.ts';
import type { PageInProgress, StartWatch, Watch } from './watch/watch.ts';
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
  const { tally, report } = faultTally(file);
  const lineAt = lineCounter(html);
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
    line: () => lineAt(parser.startIndex),
  };
  const parser = parserFor(watches.map((start) => start(page)));
  parser.end(html);
  slotLeft(html, report);
  return page.facts;
}

/** A streaming parser that tells every watch what it meets. */
function parserFor(started: readonly Watch[]): Parser {
  const opening = started.filter((watch) => watch.open);
  const reading = started.filter((watch) => watch.text);
  const closing = started.filter((watch) => watch.close);
  return new Parser({
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
}
