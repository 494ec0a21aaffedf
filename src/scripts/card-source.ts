import { type Card, type CardShard, type RouteList, shardOf } from '../model/element-card.ts';

/** A card with the words for it. */
export interface FoundCard {
  readonly card: Card;
  readonly words: CardShard['words'];
}

const [folder = '', count = '1'] = (document.documentElement.dataset.cards ?? '').split(' ');
/** The start page of the locale: `/docs/ru/`. The folder of the cards is named after it. */
export const home = folder.replace(/_astro\/cards\/([^/.]+)\.[^/]*\/$/, '$1/');

const files = new Map<string, Promise<unknown>>();

/** A file of this locale's cards, loaded once; null where it cannot be had. */
function file<Content>(of: string, name: string): Promise<Content | null> {
  const path = of + name;
  const known = files.get(path);
  if (known) return known as Promise<Content | null>;
  const loading = fetch(path).then(
    (answer) => (answer.ok ? answer.json() : null),
    () => null,
  );
  files.set(path, loading);
  // Off line, or the site was published anew: the next time may go better.
  void loading.then((content) => content ?? files.delete(path));
  return loading;
}

/** The card of a page, by its address inside the locale. */
export async function cardAt(address: string): Promise<FoundCard | null> {
  const shard = await file<CardShard>(folder, `${shardOf(address, Number(count))}.json`);
  if (!shard || !Object.hasOwn(shard.cards, address)) return null;
  return { card: shard.cards[address]!, words: shard.words };
}

/** All pages of a locale. @param cards the value of `data-cards`; by default this page's */
export function routesOf(cards = folder): Promise<RouteList | null> {
  return file<RouteList>(cards.split(' ')[0]!, 'routes.json');
}

/** A path's address inside the locale: `elements/ttl-pox`; '' for all that is no page of the locale but its start. */
export function addressIn(path: string, start = home): string {
  return path.startsWith(start) ? path.slice(start.length).replace(/\/(?:index\.html)?$/, '') : '';
}
