/** Events by which a reader asks for a card or the tree. */
const moments = ['pointerover', 'pointerdown', 'focusin', 'toggle'];

/** Cards and tree are loaded by the first event that needs them, and are handed that event again. */
export function loadCards(): void {
  const script = document.documentElement.dataset.cards?.split(' ')[2];
  if (!script) return;
  const load = async (event: Event): Promise<void> => {
    for (const moment of moments) removeEventListener(moment, ask, true);
    await import(/* @vite-ignore */ script);
    const Kind = event.constructor as typeof Event;
    if (event.type !== 'toggle') event.target?.dispatchEvent(new Kind(event.type, event));
  };
  const ask = (event: Event): void => {
    const target = event.target as Element;
    if (target.closest?.('main a[href^="/"]:not([hreflang])') || target.matches?.('.tree[open]')) void load(event);
  };
  for (const moment of moments) addEventListener(moment, ask, true);
}
