import { siteCommand } from '../../src/cli/configuration.ts';
import { CompiledCache } from '../../src/io/compiled-cache.ts';
import { loadSite } from '../../src/pipeline.ts';
import { decoded, htmlParts } from '../../src/search/html-parts.ts';
import type { Addresses } from '../../src/site/addresses.ts';
import { addressesOf } from '../../src/site/addresses.ts';
import { searchPages } from '../../src/site/search-pages.ts';
import type { Site } from '../../src/site/site.ts';
import type { LocaleDocuments } from './document.ts';

/** A loaded site, and the text of its pages for engines that are not ours. */
export interface CorpusDocuments {
  readonly site: Site;
  readonly addresses: Addresses;
  readonly cacheFolder: string;
  readonly locales: readonly LocaleDocuments[];
}

/**
 * Compiles the content and takes the pages' text from the compiled HTML, in the order of our own index.
 * @param content pattern as for `--content`
 * @param locales as for `--locales`
 */
export async function corpusDocuments(content: string, locales: string, cacheFolder: string): Promise<CorpusDocuments> {
  const { options, locales: known, findings } = siteCommand(['--content', content, '--locales', locales]);
  const site = await loadSite(options, known, cacheFolder, () => {}, findings);
  const addresses = addressesOf(options.site);
  const cache = new CompiledCache(cacheFolder);
  return {
    site,
    addresses,
    cacheFolder,
    locales: known.map((locale) => {
      const documents = searchPages(site, addresses, locale).map(({ key, own, ...shown }) => {
        const parts = htmlParts(cache.html(key)!.pieces.join(''));
        return { ...shown, headings: own.headings, text: decoded(parts.join(' ')) };
      });
      return { id: locale.id, tag: locale.tag, documents };
    }),
  };
}
