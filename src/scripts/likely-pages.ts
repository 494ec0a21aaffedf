import type { RouteList } from '../model/element-card.ts';

/** A page that may be meant. */
export interface LikelyPage {
  readonly address: string;
  readonly name: string;
}

/** Below this likeness, or far below the likeliest, nothing is suggested: a guess no better than chance misleads. */
const least = 0.5;

/**
 * The pages that an address which does not exist may mean, the likeliest first: one that another locale has under this
 * address, one of the same last part in another folder, then those whose last part is spelled alike.
 * @param wanted address inside the locale, as typed: `elements/ttl-pxo`
 */
export function likelyPages({ pages, others }: RouteList, wanted: string, count = 5): LikelyPage[] {
  const key = wanted.toLowerCase().replace(/\/+$/, '');
  const name = lastPart(key);
  if (name === '') return [];
  const elsewhere = Object.hasOwn(others, wanted) ? others[wanted] : undefined;
  const rated = pages.map(([address, title], index) => {
    const rating = index === elsewhere ? 3 : likeness(address.toLowerCase(), key, name);
    return { address, name: title, rating };
  });
  const best = Math.max(...rated.map(({ rating }) => rating));
  return rated
    .filter(({ rating }) => rating >= Math.max(least, Math.min(best, 1) - 0.3))
    .sort((a, b) => b.rating - a.rating || (a.address < b.address ? -1 : 1))
    .slice(0, count)
    .map(({ address, name: title }) => ({ address, name: title }));
}

/** 2: the same address in other letter case; above 1: the same last part; else how much of the longer one is the same. */
function likeness(address: string, key: string, name: string): number {
  if (address === key) return 2;
  const own = lastPart(address);
  if (own === name) return 1.5;
  const alike = 1 - distance(own, name) / Math.max(own.length, name.length);
  // An ending left out or added (`ttl` for `ttl-pox`) is more likely than as many slips of the finger.
  const begins = own.startsWith(`${name}-`) || name.startsWith(`${own}-`);
  return (begins ? Math.max(alike, 0.9) : alike) + (folderOf(address) === folderOf(key) ? 0.05 : 0);
}

function lastPart(address: string): string {
  const last = address.slice(address.lastIndexOf('/') + 1).replace(/\.(?:html?|md|aspx)$/, '');
  return last.replace(/[\s_]+/g, '-');
}

function folderOf(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf('/')));
}

/** Letters to change, add, leave out or swap with the next one (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
