import { addressIn, routesOf } from './card-source.ts';
import { likelyPages } from './likely-pages.ts';

/**
 * On a page that answers for an address which does not exist: links to the pages that may be meant. The page of the whole
 * site has a place for each language; the one in the address is filled, else the first that the reader knows.
 */
export function suggestPages(): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-near]')];
  const place = places.find((found) => location.pathname.startsWith(startOf(found))) ?? knownTo(places);
  if (place) void suggest(place);
}

function knownTo(places: readonly HTMLElement[]): HTMLElement | undefined {
  const languages = navigator.languages.map((tag) => tag.split('-')[0]);
  const known = languages.flatMap((language) => places.filter(({ lang }) => lang.split('-')[0] === language));
  return known[0] ?? places[0];
}

/** The start page of the locale that a place is for. */
function startOf({ dataset }: HTMLElement): string {
  return dataset.home ?? '/';
}

async function suggest(place: HTMLElement): Promise<void> {
  const list = await routesOf(place.dataset.near);
  if (!list) return;
  const start = startOf(place);
  const rest = addressIn(location.pathname, start);
  const base = start.replace(/[^/]+\/$/, '');
  const links = likelyPages(list, rest === '' ? location.pathname.slice(base.length) : rest);
  if (links.length === 0) return;
  const shown = links.map(({ address, name }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `${start}${address}/`;
    link.textContent = name;
    item.append(link);
    return item;
  });
  place.querySelector('ul')!.append(...shown);
  place.hidden = false;
}
