import type { Locale } from '../model/locale.ts';
import { type Addresses, topicRoute } from './addresses.ts';
import { alternatesOf } from './frame-view.ts';
import { indexAlternates, indexPages } from './index-view.ts';
import type { Site } from './site.ts';

/**
 * Sitemaps: an index, one file for the front page and one a locale, with the same hreflang sets as the pages. None
 * without a site address.
 */
export function sitemaps(site: Site, addresses: Addresses): ReadonlyMap<string, string> {
  if (addresses.absolute('/') === null) return new Map();
  const front = document('urlset', '', [`<url><loc>${xml(addresses.absolute(addresses.base)!)}</loc></url>`]);
  const files = new Map([
    ['sitemap.xml', front],
    ...site.locales.map((locale) => [`${locale.id}/sitemap.xml`, urlset(site, addresses, locale)] as const),
  ]);
  const entries = [...files.keys()].map((path) => {
    return `<sitemap><loc>${xml(addresses.absolute(addresses.base + path)!)}</loc></sitemap>`;
  });
  const index = document('sitemapindex', '', entries);
  return new Map([...files, ['sitemap-index.xml', index]]);
}

function urlset(site: Site, addresses: Addresses, locale: Locale): string {
  const urls = site.topics
    .filter((topic) => topic.pages.has(locale.id))
    .map((topic) => {
      const loc = addresses.absolute(addresses.route(topicRoute(topic, locale)))!;
      return urlOf(loc, alternatesOf(topic, site.locales, addresses));
    });
  const index = indexPages(site, locale).map(([route, page]) =>
    urlOf(addresses.absolute(addresses.route(route))!, indexAlternates(site, addresses, page)),
  );
  return document('urlset', ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', [...urls, ...index]);
}

function urlOf(loc: string, alternates: readonly { readonly tag: string; readonly href: string }[]): string {
  const links = alternates.map(
    ({ tag, href }) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${xml(href)}"/>`,
  );
  return `<url><loc>${xml(loc)}</loc>${links.join('')}</url>`;
}

function document(root: string, namespaces: string, lines: readonly string[]): string {
  const open = `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespaces}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${open}\n${lines.join('\n')}\n</${root}>\n`;
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
