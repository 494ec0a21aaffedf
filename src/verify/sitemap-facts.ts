import { Parser } from 'htmlparser2';
import { faultTally } from './fault.ts';
import type { Alternate, SitemapFacts } from './file-facts.ts';
import { lineCounter } from './line-counter.ts';
import { slotLeft } from './slot-left.ts';

/**
 * What a sitemap says (https://www.sitemaps.org/protocol.html, with `xhtml:link` for versions in other languages).
 *
 * @param file path in the folder
 * @param xml the file's text
 */
export function sitemapFacts(file: string, xml: string): SitemapFacts {
  const { tally, report } = faultTally(file);
  const lineAt = lineCounter(xml);
  const entries: { loc: string; line: number; alternates: Alternate[] }[] = [];
  let root = '';
  let inLoc = false;
  const parser = new Parser(
    {
      onopentag(name, { rel, hreflang, href }) {
        root ||= name;
        const entry = entries.at(-1);
        if (name === 'url' || name === 'sitemap')
          entries.push({ loc: '', line: lineAt(parser.startIndex), alternates: [] });
        else if (name === 'loc') inLoc = true;
        else if (name === 'xhtml:link' && rel === 'alternate')
          entry?.alternates.push({ tag: hreflang ?? '', href: href ?? '' });
      },
      ontext(text) {
        const entry = entries.at(-1);
        if (inLoc && entry) entry.loc += text.trim();
      },
      onclosetag(name) {
        if (name === 'loc') inLoc = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  if (root !== 'urlset' && root !== 'sitemapindex') report('sitemap', `neither a sitemap nor an index: <${root}>`, 1);
  slotLeft(xml, report);
  return { kind: 'sitemap', file, tally, isIndex: root === 'sitemapindex', entries };
}
