import type { CompareDraft, CompareFrame, CompareVersion, PageLink } from '../model/compare-view.ts';
import type { TopicId } from '../model/topic.ts';
import type { Route } from '../model/view.ts';
import type { Addresses } from './addresses.ts';
import type { SiteInputs, TopicInputs } from './draft-inputs.ts';
import { frameView } from './frame-view.ts';
import { headingOf } from './topic-label.ts';

/**
 * A topic's compare page, short of its alignment.
 * @param findings where rows lead to that rules have something to say about, by id
 */
export function compareDraft(
  site: SiteInputs,
  addresses: Addresses,
  inputs: TopicInputs,
  findings: ReadonlyMap<string, Route> = new Map(),
): CompareDraft {
  const { source } = site.compareLocales;
  const { topic } = inputs;
  const versions = site.locales.flatMap((locale): CompareVersion[] => {
    const page = topic.pages.get(locale.id);
    if (!page) return [];
    const { tag, direction, name } = locale;
    const { provenance, headings } = page;
    const href = addresses.topic(topic, locale);
    return [{ locale: locale.id, tag, direction, name, href, provenance, headings }];
  });
  return {
    topic: topic.id,
    frame: compareFrame(site, addresses, inputs),
    versions,
    source: { tag: source.tag, direction: source.direction, name: source.name },
    findings: Object.fromEntries(findings),
  };
}

function compareFrame(site: SiteInputs, addresses: Addresses, inputs: TopicInputs): CompareFrame {
  const { topic, facts } = inputs;
  const [first] = site.locales;
  const input = { locale: first!, title: '', description: '', topic: inputs, indexed: false };
  const { languages, siteTitle, base } = frameView(site, addresses, input);
  const tag = (id: TopicId): string => site.locales.find((locale) => site.topics[id]!.locales.includes(locale.id))!.tag;
  const link = (id: TopicId | null | undefined): PageLink | null => {
    const { compare, links } = (id && site.topics[id]) || { compare: null };
    return id && compare ? { label: links[first!.id]!.label, href: compare, tag: tag(id) } : null;
  };
  const [previous, next] = facts.turns;
  const { title } = topic.pages.get(facts.shown[first!.id]!)!;
  const { strings } = site.compareLocales.ui;
  return {
    locale: site.compareLocales.ui,
    siteTitle,
    base,
    words: { title: strings['compareTitle'] ?? '{title}', text: strings['compareText'] ?? '' },
    title: headingOf(title, site.elements[topic.id]?.name ?? ''),
    titleTag: tag(topic.id),
    home: addresses.route(''),
    lists: site.lists,
    languages,
    previous: link(previous),
    next: link(next),
  };
}
