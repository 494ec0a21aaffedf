/** How a reader stands in a section while the language is switched. */
interface Place {
  /** The path that is gone to: what was left behind by a visit that failed is for no other page. */
  readonly path: string;
  readonly section: string;
  /** From the top of the window to the section's heading. */
  readonly top: number;
  /** Where the heading is out of sight: how much of the section is read, 0 to 1. */
  readonly read: number | null;
}

const slot = 'hexapla-place';

/**
 * After a switch of the language the same section stands at the same height of the window; inside a long section, whose
 * heading is out of sight, as much of it lies above. The place waits in the tab for as long as the next page needs to load.
 */
export function keepPlace(): void {
  restore();
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('.langs a[hreflang], .offer a, .versions a');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const place = placeIn(link);
    if (place) storage((tab) => tab.setItem(slot, JSON.stringify(place)));
  });
}

function placeIn({ hash, pathname }: HTMLAnchorElement): Place | null {
  const section = decodeURIComponent(hash.slice(1));
  const heading = section && document.getElementById(section);
  if (!heading) return null;
  const { top } = heading.getBoundingClientRect();
  const line = barEnd();
  return { path: pathname, section, top, read: top < line ? (line - top) / lengthOf(heading) : null };
}

function restore(): void {
  const place = taken();
  const heading = place && document.getElementById(place.section);
  if (!heading || place.path !== location.pathname) return;
  const settle = (): void => {
    const line = barEnd();
    const top = place.read === null ? place.top : line - place.read * lengthOf(heading);
    scrollBy({ top: heading.getBoundingClientRect().top - top, behavior: 'instant' });
  };
  settle();
  // Browsers go to the fragment once more when all is loaded; whoever has scrolled by then stays where they are.
  let at = scrollY;
  let moved = false;
  for (const moment of ['wheel', 'touchstart', 'keydown'])
    addEventListener(moment, () => (moved = true), { once: true });
  addEventListener('load', () =>
    requestAnimationFrame(() => {
      if (!moved && scrollY !== at) settle();
      at = scrollY;
    }),
  );
}

/** The stored place, which is gone then. */
function taken(): Place | null {
  return storage((tab) => {
    const text = tab.getItem(slot);
    tab.removeItem(slot);
    return text === null ? null : (JSON.parse(text) as Place);
  });
}

function storage<Value>(use: (tab: Storage) => Value): Value | null {
  try {
    return use(sessionStorage);
  } catch {
    // Storage is forbidden, or somebody else wrote there: the section is kept all the same.
    return null;
  }
}

/** The lower edge of what covers the top of the window. */
function barEnd(): number {
  return Math.max(0, document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0);
}

/** From a heading to the next one, or to the end of the text. */
function lengthOf(heading: HTMLElement): number {
  const all = [...document.querySelectorAll<HTMLElement>('.doc :is(h1, h2, h3, h4, h5, h6)')];
  const next = all[all.indexOf(heading) + 1];
  const end = next ? next.getBoundingClientRect().top : document.querySelector('.doc')!.getBoundingClientRect().bottom;
  return Math.max(1, end - heading.getBoundingClientRect().top);
}
