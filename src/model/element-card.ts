/** A neighbour of an element: its name, its address as `pageAddress` reads it, and how many children it has (0 is left out). */
export type CardLink = readonly [name: string, address: string, children?: number];

/** What a card says about one page, and what the element tree needs to know of it. */
export interface Card {
  /** An element by its name, another page by its title. */
  readonly name: string;
  /** The heading, where it says more than the name: `Type (POX)`, `Actions · Действия`. */
  readonly title?: string;
  /** One sentence. */
  readonly text?: string;
  /** Tag of the language of `title` and `text` where the locale has no page of its own. */
  readonly lang?: string;
  /** Of elements only; none where there are none. */
  readonly parents?: readonly CardLink[];
  readonly children?: readonly CardLink[];
}

/** One file of cards. A locale's pages are spread over its files by the hash of their addresses. */
export interface CardShard {
  /** UI strings in the language of the locale. */
  readonly words: { readonly parents: string; readonly children: string; readonly more: string };
  /** By address inside the locale, percent-encoded, without slashes around: `elements/ttl-pox`. */
  readonly cards: Readonly<Record<string, Card>>;
}

/** All pages of a locale, for the page that answers for an address which does not exist. */
export interface RouteList {
  /** Addresses inside the locale, as in `CardShard`; each with the page's name. */
  readonly pages: readonly (readonly [address: string, name: string])[];
  /** Addresses that only other locales use: the index of the page. */
  readonly others: Readonly<Record<string, number>>;
}

/** The number of the file that has a page's card. */
export function shardOf(address: string, count: number): number {
  return addressSum(address) % count;
}

/** FNV-1a over an address, which is ASCII: 32 bits, the same in all versions. */
export function addressSum(address: string): number {
  let sum = 0x811c9dc5;
  for (let index = 0; index < address.length; index++) {
    sum = Math.imul(sum ^ address.charCodeAt(index), 0x01000193) >>> 0;
  }
  return sum;
}

/** A neighbour's address inside the locale: in the page's own folder, unless it starts with a slash. */
export function pageAddress(address: string, page: string): string {
  return address.startsWith('/') ? address.slice(1) : page.slice(0, page.lastIndexOf('/') + 1) + address;
}

/** The opposite: how a page names a neighbour. */
export function neighbourAddress(neighbour: string, page: string): string {
  const folder = page.slice(0, page.lastIndexOf('/') + 1);
  const rest = neighbour.slice(folder.length);
  return neighbour.startsWith(folder) && rest !== '' && !rest.includes('/') ? rest : `/${neighbour}`;
}
