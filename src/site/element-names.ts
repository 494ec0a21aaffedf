import type { LocaleId } from '../model/locale.ts';
import { pageKey } from '../model/page.ts';
import type { TopicId } from '../model/topic.ts';
import type { Site } from './site.ts';

/** A name under which some version of the documentation knows an element. */
export interface OtherName {
  readonly text: string;
  /** The first locale, in configured order, that uses it. */
  readonly locale: LocaleId;
}

const made = new WeakMap<Site, ReadonlyMap<TopicId, readonly OtherName[]>>();

/**
 * What elements are called besides their own names: titles of their pages, and texts under which tables of parents and
 * children list them, in all locales. Translated names are rarely right, but readers look them up.
 */
export function otherNames(site: Site): ReadonlyMap<TopicId, readonly OtherName[]> {
  const known = made.get(site) ?? collect(site);
  made.set(site, known);
  return known;
}

function collect(site: Site): ReadonlyMap<TopicId, readonly OtherName[]> {
  const found = new Map<TopicId, Map<string, OtherName>>();
  const order = new Map(site.locales.map(({ id }, index) => [id, index]));
  const add = (id: TopicId, written: string, locale: LocaleId): void => {
    const element = site.graph.elements.get(id);
    // By far most texts are the element's own name; this is quicker than what follows.
    if (!element || written.includes(element.name)) return;
    const text = bareName(written);
    if (!isName(text) || folded(text).includes(folded(element.name))) return;
    const names = found.get(id) ?? new Map<string, OtherName>();
    found.set(id, names);
    const before = names.get(folded(text));
    if (!before || order.get(locale)! < order.get(before.locale)!) names.set(folded(text), { text, locale });
  };
  for (const topic of site.topics) {
    for (const page of topic.pages.values()) {
      add(topic.id, page.title, page.locale);
      if (!page.element) continue;
      const targets = site.graph.targets.get(pageKey(page))!;
      for (const index of [...page.element.parents, ...page.element.children]) {
        const target = targets[index];
        if (target?.kind === 'topic') add(target.topic, page.links[index]!.text, page.locale);
      }
    }
  }
  const byLocale = (a: OtherName, b: OtherName): number => order.get(a.locale)! - order.get(b.locale)!;
  return new Map([...found].map(([id, names]) => [id, [...names.values()].sort(byLocale)]));
}

/** Without the labels in brackets behind it, which tell elements of one name apart. */
export function bareName(written: string): string {
  const plain = written.replaceAll(/\s+/g, ' ').trim();
  return plain.replace(/(?:\s*(?:[(（][^()（）]*[)）]|[:：.,;]))+$/u, '') || plain;
}

/** Longer texts are phrases; without a letter it is a mark. */
function isName(text: string): boolean {
  return text.length <= 80 && /\p{L}/u.test(text);
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
