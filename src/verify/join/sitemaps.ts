import type { SitemapFacts } from '../file-facts.ts';
import { alternateSet } from './alternate-set.ts';
import { isListed, type JoinedSite, type JoinGate, pageAt, type ReportAt } from './joined-site.ts';

/** URLs a sitemap may hold: https://www.sitemaps.org/protocol.html */
const URL_LIMIT = 50_000;

/** The sitemaps list exactly the pages that may be listed, under their canonical addresses and with their versions. */
export const sitemaps: JoinGate = (site, report) => {
  const listed = new Map<string, string>();
  for (const sitemap of site.sitemaps) {
    if (sitemap.isIndex) checkIndex(site, sitemap, report);
    else checkUrls(site, sitemap, listed, report);
  }
  for (const page of site.pages.values()) {
    if (page.canonical === null || !isListed(page) || listed.has(page.file)) continue;
    report('sitemap', page.file, 'the page is in no sitemap');
  }
};

function checkIndex(site: JoinedSite, index: SitemapFacts, report: ReportAt): void {
  const named = new Set<string>();
  for (const { loc, line } of index.entries) {
    const address = site.folder.resolve(loc, index.file);
    const sitemap = address.kind === 'file' && site.sitemaps.find(({ file }) => file === address.file);
    if (sitemap) named.add(sitemap.file);
    else report('sitemap', index.file, `${loc}: no such sitemap`, line);
  }
  for (const { file, isIndex } of site.sitemaps) {
    if (!isIndex && !named.has(file)) report('sitemap', index.file, `${file} is not named in the index`);
  }
}

function checkUrls(site: JoinedSite, sitemap: SitemapFacts, listed: Map<string, string>, report: ReportAt): void {
  if (sitemap.entries.length > URL_LIMIT) report('sitemap', sitemap.file, `more than ${URL_LIMIT} addresses`);
  for (const { loc, line, alternates } of sitemap.entries) {
    const page = pageAt(site, loc);
    if (!page) {
      report('sitemap', sitemap.file, `${loc}: no such page`, line);
      continue;
    }
    const before = listed.get(page.file);
    if (before !== undefined) report('sitemap', sitemap.file, `${loc}: listed before in ${before}`, line);
    listed.set(page.file, sitemap.file);
    if (page.isRedirect) report('sitemap', sitemap.file, `${loc}: a redirect`, line);
    else if (!page.indexed) report('sitemap', sitemap.file, `${loc}: not to be indexed`, line);
    else if (page.canonical !== loc) {
      report('sitemap', sitemap.file, `${loc}: its canonical address is ${page.canonical ?? 'not given'}`, line);
    }
    if (alternateSet(site, alternates) !== alternateSet(site, page.alternates)) {
      report('hreflang-sitemap', sitemap.file, `${loc}: other versions than ${page.file} names`, line);
    }
  }
}
