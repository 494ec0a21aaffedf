import type { PlaceLink, StringEntry, StringPlace, StringsDraft } from '../model/list-view.ts';
import type { Locale } from '../model/locale.ts';
import type { Addresses } from './addresses.ts';
import { compareAddress } from './compare-routes.ts';
import { entryPages, listFrame, listRoute } from './list-frame.ts';
import type { Site } from './site.ts';
import { topicLabel } from './topic-label.ts';
import type { VariedStrings } from './varied-strings.ts';

/** The pages of strings with several translations, of every locale, by route without base and slashes. */
export function stringsDrafts(
  site: Site,
  addresses: Addresses,
  strings: Pick<VariedStrings, 'of'>,
): Map<string, StringsDraft> {
  const drafts = new Map<string, StringsDraft>();
  const { source } = site.compareLocales;
  for (const locale of site.locales) {
    const entries = strings.of(locale.id).map(({ variants, ...rest }): StringEntry => {
      const linked = variants.map((variant) => ({
        ...variant,
        places: variant.places.map((place) => placeLink(site, addresses, locale, place)),
      }));
      return { ...rest, variants: linked };
    });
    const pages = entryPages(entries, weightOf);
    for (const [page, own] of pages.entries()) {
      const frame = listFrame(site, addresses, locale, { page, pages: pages.length });
      drafts.set(listRoute(site, locale, page), { frame, entries: own, source, target: locale });
    }
  }
  return drafts;
}

function placeLink(site: Site, addresses: Addresses, locale: Locale, { topic, row, number }: StringPlace): PlaceLink {
  const { tag } = site.graph.topics.get(topic)!.pages.has(locale.id) ? locale : site.locales[0]!;
  const href = `${compareAddress(site, addresses, topic)!}#r-${encodeURIComponent(row)}`;
  return { label: `${topicLabel(site, topic, locale)} · ${number}`, tag, href };
}

/** Marks around a text, around a link. */
const marks = { text: 60, link: 50 };

function weightOf({ source, variants }: StringEntry): number {
  const texts = [source, ...variants.map(({ text }) => text)].map((text) => Buffer.byteLength(text) + marks.text);
  const links = variants.flatMap(({ places }) =>
    places.map(({ label, href }) => Buffer.byteLength(label) + href.length + marks.link),
  );
  return [...texts, ...links].reduce((sum, bytes) => sum + bytes, 0);
}
