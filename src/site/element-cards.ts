import { hash } from 'node:crypto';
import { addressSum, type Card, type CardLink, type CardShard, neighbourAddress } from '../model/element-card.ts';
import type { Locale } from '../model/locale.ts';
import type { Topic, TopicId } from '../model/topic.ts';
import { type Addresses, topicAddress } from './addresses.ts';
import { firstSentence } from './first-sentence.ts';
import { routeList } from './route-list.ts';
import { shownPage } from './shown-page.ts';
import type { Site } from './site.ts';
import { pageHeading, topicLabel } from './topic-label.ts';

/** The cards of a locale: their files, and where they are. */
export interface CardFiles {
  /** What a page carries: the address of the files and their number, with a space between. */
  readonly address: string;
  /** By path in the site. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Bytes of a file, on average and at most: one is loaded when a link is pointed at, and it must not take long. */
const size = { mean: 24_000, most: 30_000 };

const made = new WeakMap<Site, Map<string, CardFiles>>();

/** The cards of a locale. Every page carries their address, so they are made once a site. */
export function cardFiles(site: Site, addresses: Addresses, locale: Locale): CardFiles {
  const known = made.get(site) ?? new Map<string, CardFiles>();
  made.set(site, known);
  const files = known.get(locale.id) ?? makeFiles(site, addresses, locale);
  known.set(locale.id, files);
  return files;
}

/** The folder is named after a hash of all its files, so that it can be cached for ever, and no table is needed. */
function makeFiles(site: Site, addresses: Addresses, locale: Locale): CardFiles {
  const cards = site.topics.flatMap((topic) => {
    const address = topicAddress(topic, locale);
    if (address === '') return [];
    return [[address, `${JSON.stringify(address)}:${JSON.stringify(cardOf(site, topic, locale))}`] as const];
  });
  const { strings } = locale;
  const words: CardShard['words'] = {
    parents: strings['parents'] ?? '',
    children: strings['children'] ?? '',
    more: strings['more'] ?? '',
  };
  const head = `{"words":${JSON.stringify(words)},"cards":{`;
  const shards = evenShards(cards, Buffer.byteLength(head)).map((lines) => `${head}${lines.join(',')}}}`);
  const routes = JSON.stringify(routeList(site, locale));
  const name = `${locale.id}.${hash('sha256', [...shards, routes].join('\n')).slice(0, 8)}`;
  const folder = `_astro/cards/${name}/`;
  const texts = new Map(shards.map((text, index) => [`${folder}${index}.json`, text]));
  texts.set(`${folder}routes.json`, routes);
  return { address: `${addresses.base}${folder} ${shards.length}`, texts };
}

/** As many shards as keep each of them small. */
function evenShards(cards: readonly (readonly [string, string])[], head: number): string[][] {
  const sizes = cards.map(([, line]) => Buffer.byteLength(line) + 1);
  const sums = cards.map(([address]) => addressSum(address));
  const total = sizes.reduce((sum, bytes) => sum + bytes, 0);
  let count = Math.max(1, Math.ceil(total / size.mean));
  while (count < cards.length && largest(sizes, sums, count) > size.most - head - 2) count += 1;
  const shards = Array.from({ length: count }, (): string[] => []);
  for (const [index, [, line]] of cards.entries()) shards[sums[index]! % count]!.push(line);
  return shards;
}

function largest(sizes: readonly number[], sums: readonly number[], count: number): number {
  const bytes = new Array<number>(count).fill(0);
  for (const [index, length] of sizes.entries()) bytes[sums[index]! % count]! += length;
  return Math.max(...bytes);
}

function cardOf(site: Site, topic: Topic, locale: Locale): Card {
  const own = topic.pages.get(locale.id);
  const page = own ?? shownPage(site, topic, locale);
  const element = site.graph.elements.get(topic.id);
  const name = element?.name ?? page.title;
  const heading = pageHeading(site, topic, locale);
  const text = firstSentence(page.description);
  const address = topicAddress(topic, locale);
  const links = (ids: readonly TopicId[]): CardLink[] => ids.map((id) => cardLink(site, id, locale, address));
  return {
    name,
    ...(heading === name ? {} : { title: heading }),
    ...(text === '' ? {} : { text }),
    ...(own ? {} : { lang: site.locales.find((found) => found.id === page.locale)!.tag }),
    ...(element?.parents.length ? { parents: links(element.parents) } : {}),
    ...(element?.children.length ? { children: links(element.children) } : {}),
  };
}

function cardLink(site: Site, id: TopicId, locale: Locale, from: string): CardLink {
  const name = topicLabel(site, id, locale);
  const { children } = site.graph.elements.get(id)!;
  const address = neighbourAddress(topicAddress(site.graph.topics.get(id)!, locale), from);
  return children.length === 0 ? [name, address] : [name, address, children.length];
}
