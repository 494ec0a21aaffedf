import type { Locale } from '../model/locale.ts';
import type { Topic, TopicId } from '../model/topic.ts';
import { shownPage } from './shown-page.ts';
import type { Site } from './site.ts';

/**
 * What a topic is called in a locale: an element by its name, which no language changes, with the label in brackets of
 * its title where several elements share the name; other pages by their title.
 */
export function topicLabel(site: Site, id: TopicId, locale: Locale): string {
  const topic = site.graph.topics.get(id)!;
  const page = shownPage(site, topic, locale);
  const element = site.graph.elements.get(id);
  if (!element) return page.title;
  const label = element.shared ? /[(（]([^()（）]+)[)）]\s*$/u.exec(page.title)?.[1] : undefined;
  return label ? `${element.name} (${label})` : element.name;
}

/** What a page is called where it stands alone: by its title, behind the element's name where the title lacks it. */
export function pageHeading(site: Site, topic: Topic, locale: Locale): string {
  const { title } = shownPage(site, topic, locale);
  return headingOf(title, site.graph.elements.get(topic.id)?.name ?? '');
}

/** @param name the element's, or '' */
export function headingOf(title: string, name: string): string {
  return title.toLowerCase().includes(name.toLowerCase()) ? title : `${name} · ${title}`;
}
