import type { Locale } from '../model/locale.ts';
import type { Page } from '../model/page.ts';
import type { Topic } from '../model/topic.ts';
import type { PageView } from '../model/view.ts';
import type { Addresses } from './addresses.ts';
import type { SiteInputs } from './draft-inputs.ts';

type FactsSite = Pick<SiteInputs, 'options' | 'locales'>;

/** What the facts about a page are made from. */
export interface FactsInput {
  readonly topic: Topic;
  readonly locale: Locale;
  readonly page: Page;
  readonly breadcrumb: PageView['breadcrumb'];
}

/**
 * A page's facts for search engines, as JSON-LD (https://schema.org/TechArticle, https://schema.org/BreadcrumbList): its
 * language, what it translates, where it stands. Safe inside a script element: no `<` is left in it.
 */
export function jsonLd(site: FactsSite, addresses: Addresses, input: FactsInput): string {
  const graph = [article(site, addresses, input), ...trail(site, addresses, input)];
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
}

function article(site: FactsSite, addresses: Addresses, { topic, locale, page }: FactsInput): object {
  const url = addresses.absolute(addresses.topic(topic, locale));
  const date = page.provenance.translated ?? page.provenance.dated;
  const work = original(site, addresses, topic, locale, page);
  return {
    '@type': 'TechArticle',
    ...(url ? { '@id': url, url } : {}),
    headline: page.title,
    inLanguage: locale.tag,
    ...(date ? { dateModified: date } : {}),
    ...(work ? { translationOfWork: work } : {}),
  };
}

/** The text that a page translates: a page of this site, or one that only its language is known of. */
function original(site: FactsSite, addresses: Addresses, topic: Topic, locale: Locale, page: Page): object | null {
  const { sourceTag } = site.options;
  const { kind, sourceHash, sourceCommit } = page.provenance;
  const isTranslation = kind !== 'unknown' || sourceHash !== null || sourceCommit !== null;
  if (!isTranslation || locale.tag === sourceTag) return null;
  const source = site.locales.find(({ id, tag }) => tag === sourceTag && topic.pages.has(id));
  const url = source ? addresses.absolute(addresses.topic(topic, source)) : null;
  return { '@type': 'TechArticle', ...(url ? { '@id': url } : {}), inLanguage: sourceTag };
}

/** From the start page down to this one, over the steps that have a page. Steps need whole addresses. */
function trail(site: FactsSite, addresses: Addresses, { topic, locale, page, breadcrumb }: FactsInput): object[] {
  const steps = [
    { label: site.options.title, href: addresses.route(locale.id) as string },
    ...breadcrumb,
    { label: page.title, href: addresses.topic(topic, locale) as string },
  ];
  const items = steps.flatMap(({ label, href }) => {
    const item = href === null ? null : addresses.absolute(href);
    return item ? [{ name: label, item }] : [];
  });
  if (items.length < 2) return [];
  const itemListElement = items.map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item }));
  return [{ '@type': 'BreadcrumbList', itemListElement }];
}
