import type { Locale } from '../model/locale.ts';
import type { IndexEntry, IndexView, Route } from '../model/view.ts';
import type { Addresses } from './addresses.ts';
import { siteInputs } from './draft-inputs.ts';
import { type ElementIndex, elementIndex, type IndexLine, type IndexPage } from './element-index.ts';
import { otherNames } from './element-names.ts';
import { frameView } from './frame-view.ts';
import type { Site } from './site.ts';
import { topicLabel } from './topic-label.ts';

/** Routes of the index in a locale, without base and slashes, each with its page. */
export function indexPages(site: Site, locale: Locale): (readonly [route: string, page: IndexPage])[] {
  const index = elementIndex(site);
  return index ? index.pages.map((page) => [indexRouteOf(index, page, locale), page]) : [];
}

function indexRouteOf(index: ElementIndex, page: IndexPage, locale: Locale): string {
  return `${locale.id}/${index.route}${page.name === '' ? '' : `/${page.name}`}`;
}

/** The hreflang set of an index page: every locale has it. */
export function indexAlternates(site: Site, addresses: Addresses, page: IndexPage): { tag: string; href: string }[] {
  const index = elementIndex(site)!;
  const versions = site.locales.map((locale) => {
    const route = addresses.route(indexRouteOf(index, page, locale));
    return { tag: locale.tag, href: addresses.absolute(route) ?? route };
  });
  return [...versions, { tag: 'x-default', href: versions[0]!.href }];
}

/** One page of the index of elements. */
export function indexView(site: Site, addresses: Addresses, locale: Locale, page: IndexPage): IndexView {
  const index = elementIndex(site)!;
  const { strings } = locale;
  const name = strings['elementIndex'] ?? '';
  const description = (strings['elementIndexText'] ?? '').replace('{count}', index.elements.toLocaleString(locale.tag));
  const title = page.name === '' ? name : `${name} · ${page.label}`;
  const frame = frameView(siteInputs(site, addresses), addresses, {
    locale,
    title,
    description,
    topic: null,
    indexed: true,
  });
  const href = (of: IndexPage, other: Locale): Route => addresses.route(indexRouteOf(index, of, other));
  const others = index.pages.filter((other) => index.split && other.name !== '');
  const allOf = (letter: string): IndexView['groups'][number]['all'] => {
    const first = others.find(({ label }) => label === letter);
    return first ? { href: href(first, locale), count: first.total } : null;
  };
  return {
    ...frame,
    kind: 'index',
    canonical: addresses.absolute(href(page, locale)),
    alternates: indexAlternates(site, addresses, page),
    languages: frame.languages.map((language, at) => ({ ...language, href: href(page, site.locales[at]!) })),
    letters: others.map((other) => ({ label: other.label, href: href(other, locale), current: other === page })),
    groups: [...Map.groupBy(page.lines, ({ letter }) => letter)].map(([letter, lines]) => ({
      letter,
      entries: lines.map((line) => entry(site, addresses, locale, line)),
      all: page.name === '' ? allOf(letter) : null,
    })),
  };
}

/** An element with all its other names, or another name with the element's own. */
function entry(site: Site, addresses: Addresses, locale: Locale, { topic: id, other }: IndexLine): IndexEntry {
  const topic = site.graph.topics.get(id)!;
  const label = topicLabel(site, id, locale);
  const href = addresses.topic(topic, locale);
  const tagOf = (of: string): string => site.locales.find((found) => found.id === of)!.tag;
  if (other) return { label: other.text, href, lang: tagOf(other.locale), names: [{ text: label, lang: locale.tag }] };
  const names = otherNames(site).get(id) ?? [];
  return { label, href, names: names.map(({ text, locale: of }) => ({ text, lang: tagOf(of) })) };
}
