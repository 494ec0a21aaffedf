import type { Graph, LinkTarget } from '../model/graph.ts';
import type { Locale, LocaleId } from '../model/locale.ts';
import type { LinkOptions } from '../model/options.ts';
import { type Page, type PageKey, type PagePath, pageKey } from '../model/page.ts';
import type { TocItem } from '../model/toc.ts';
import type { Topic, TopicId } from '../model/topic.ts';
import { Directory } from './directory.ts';
import { elementTree } from './element-tree.ts';
import { navigationOf } from './navigation.ts';
import { redirectsOf } from './redirects.ts';
import { addressesFrom, resolveLink } from './resolve-link.ts';

/** What the graph is made from besides topics. */
export interface GraphInput {
  readonly topics: readonly Topic[];
  readonly locales: readonly Locale[];
  /** Other files than pages, by locale. */
  readonly files: ReadonlyMap<LocaleId, ReadonlySet<PagePath>>;
  readonly tables: ReadonlyMap<LocaleId, readonly TocItem[]>;
  readonly links: LinkOptions;
  /** Configured redirects: old route to new one, for all locales. */
  readonly redirects: Readonly<Record<string, string>>;
}

/** Resolves every link of every page, and derives from the links all that connects the pages. */
export function linkTopics(input: GraphInput): Graph {
  const linking = linkingTopics(input);
  for (;;) {
    const { done, value } = linking.next();
    if (done) return value;
  }
}

/** The same in small steps: whoever asks for the next one can do something else in between. */
export function* linkingTopics(input: GraphInput): Generator<undefined, Graph> {
  const { topics, locales, files, tables, redirects: configured } = input;
  const directory = new Directory(topics, files);
  const targetsOf = linkResolver(input, directory);
  const targets = new Map<PageKey, readonly LinkTarget[]>();
  for (const topic of topics) {
    for (const page of topic.pages.values()) targets.set(pageKey(page), targetsOf(page));
    yield;
  }
  const navigation = new Map(
    locales.map((locale) => [locale.id, navigationOf(tables.get(locale.id) ?? [], locale, directory)]),
  );
  const { redirects, faults: redirectFaults } = redirectsOf(directory, locales, configured);
  return {
    topics: directory.topics,
    topicOf: directory.topicOf,
    targets,
    backlinks: backlinks(topics, targets),
    ...elementTree(topics, targets),
    navigation,
    redirects,
    redirectFaults,
  };
}

/** Says where the links of a page lead. */
export function linkResolver(
  { topics, locales, files, links }: Pick<GraphInput, 'topics' | 'locales' | 'files' | 'links'>,
  directory = new Directory(topics, files),
): (page: Page) => readonly LinkTarget[] {
  const addresses = addressesFrom(links);
  const byId = new Map(locales.map((locale) => [locale.id, locale]));
  return (page) => page.links.map((link) => resolveLink(link, page, byId.get(page.locale)!, directory, addresses));
}

/** For each topic the others that link to it, in the order of topics. */
function backlinks(
  topics: readonly Topic[],
  targets: ReadonlyMap<PageKey, readonly LinkTarget[]>,
): ReadonlyMap<TopicId, readonly TopicId[]> {
  const found = new Map<TopicId, Set<TopicId>>();
  for (const topic of topics) {
    for (const page of topic.pages.values()) {
      for (const target of targets.get(pageKey(page))!) {
        if (target.kind !== 'topic' || target.topic === topic.id) continue;
        const from = found.get(target.topic);
        if (from) from.add(topic.id);
        else found.set(target.topic, new Set([topic.id]));
      }
    }
  }
  return new Map([...found].map(([id, from]) => [id, [...from]]));
}
