import type { Addresses } from './addresses.ts';
import { cardFiles } from './element-cards.ts';
import { llmsTexts } from './llms-texts.ts';
import { openSearchTexts } from './open-search.ts';
import { packPath, type SiteReview } from './review/review-plan.ts';
import type { Site } from './site.ts';
import { sitemaps } from './sitemap.ts';

/** Files of the site that no layout makes. Both are by path in the site. */
export interface SiteFiles {
  /** Text to be written. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files of the content to be copied, to where they lie on disk. */
  readonly copies: ReadonlyMap<string, string>;
}

/**
 * @param fullTexts bytes of the files with all pages of a locale, by path in the site
 * @param review null: the site has no review pages
 */
export function siteFiles(
  site: Site,
  addresses: Addresses,
  fullTexts: ReadonlyMap<string, number>,
  review: SiteReview | null = null,
): SiteFiles {
  const copies = [...site.files].flatMap(([locale, files]) =>
    [...files].map(([path, from]) => [`${locale}/${path}`, from] as const),
  );
  const cards = site.locales.flatMap((locale) => [...cardFiles(site, addresses, locale).texts]);
  const llms = llmsTexts(site, addresses, fullTexts);
  const search = openSearchTexts(site, addresses);
  const texts = new Map([
    ...sitemaps(site, addresses),
    ['robots.txt', robots(addresses)],
    ...cards,
    ...llms,
    ...search,
    ...[...(review?.packs ?? [])].map(([locale, { text }]) => [packPath(locale), text] as const),
  ]);
  return { texts, copies: new Map(copies) };
}

function robots(addresses: Addresses): string {
  const sitemap = addresses.absolute(`${addresses.base}sitemap-index.xml`);
  return `User-agent: *\nAllow: /\n${sitemap ? `Sitemap: ${sitemap}\n` : ''}`;
}
