import type { NavNode } from '../model/graph.ts';
import type { Locale } from '../model/locale.ts';
import type { LinkView, StartView } from '../model/view.ts';
import type { Addresses } from './addresses.ts';
import { siteInputs, topicInputs } from './draft-inputs.ts';
import { frameView } from './frame-view.ts';
import { type PageDraft, pageDraft } from './page-view.ts';
import type { Site } from './site.ts';

/** A locale's start page to be laid out; `page` is its own `index.md`, if it has one. */
export interface StartDraft {
  readonly view: Omit<StartView, 'html'>;
  readonly page: PageDraft | null;
}

/** How much of the table of contents a start page shows. */
const most = { sections: 12, links: 12 };

export function startDraft(site: Site, addresses: Addresses, locale: Locale): StartDraft {
  const topic = site.topics.find((found) => found.path === 'index.md' && found.pages.has(locale.id)) ?? null;
  const page = topic?.pages.get(locale.id);
  const { title } = site.options;
  const inputs = topic && topicInputs(site, addresses, topic);
  const frame = frameView(siteInputs(site, addresses), addresses, {
    locale,
    title: page?.title ?? title,
    description: page?.description || locale.name,
    topic: inputs,
    indexed: topic !== null,
  });
  const draft = inputs ? pageDraft(siteInputs(site, addresses), addresses, inputs, locale) : null;
  const markdown = draft?.view.markdown ?? null;
  return { view: { ...frame, markdown, kind: 'start', sections: sectionsOf(site, addresses, locale) }, page: draft };
}

function sectionsOf(site: Site, addresses: Addresses, locale: Locale): StartView['sections'] {
  const roots = site.graph.navigation.get(locale.id)?.roots ?? [];
  // A table with a single root has its real divisions one level down.
  const divisions = roots.length === 1 ? roots[0]!.items : roots;
  const loose = divisions.filter((node) => node.items.length === 0);
  const sections = divisions
    .filter((node) => node.items.length > 0)
    .slice(0, most.sections)
    .map((node) => ({ label: node.label, links: node.items.flatMap(link).slice(0, most.links) }));
  if (loose.length === 0) return sections;
  const label = roots.length === 1 ? roots[0]!.label : (locale.strings['contents'] ?? site.options.title);
  return [{ label, links: loose.flatMap(link).slice(0, most.links) }, ...sections];

  function link(node: NavNode): LinkView[] {
    const topic = firstTopic(node);
    if (topic) return [{ label: node.label, href: addresses.topic(site.graph.topics.get(topic)!, locale) }];
    return node.href ? [{ label: node.label, href: node.href, external: true }] : [];
  }
}

function firstTopic(node: NavNode): NavNode['topic'] {
  if (node.topic) return node.topic;
  for (const item of node.items) {
    const found = firstTopic(item);
    if (found) return found;
  }
  return null;
}
