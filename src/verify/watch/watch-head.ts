import type { StartWatch } from './watch.ts';

/**
 * What a page tells search engines: canonical link, versions in other languages, whether it may be shown.
 *
 * `none` is short for `noindex, nofollow`: https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
 */
export const watchHead: StartWatch = ({ facts, line }) => ({
  open(name, { rel, href, hreflang, name: key, content }) {
    if (name === 'link' && rel === 'canonical' && href !== undefined) {
      facts.canonical = href;
      facts.canonicalLine = line();
    } else if (name === 'link' && rel === 'alternate' && hreflang !== undefined) {
      if (facts.alternates.length === 0) facts.alternatesLine = line();
      facts.alternates.push({ tag: hreflang, href: href ?? '' });
    } else if (name === 'meta' && key?.toLowerCase() === 'robots' && /\b(noindex|none)\b/i.test(content ?? '')) {
      facts.indexed = false;
    }
  },
});
