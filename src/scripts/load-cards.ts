/** Events by which a reader asks for a card or the tree. */
const moments = ['pointerover', 'pointerdown', 'focusin', 'toggle'];

/** Cards and tree are loaded by the first event that needs them, and are handed that event again. */
export function loadCards(): void {
  const script = document.documentElement.dataset.cards?.split(' ')[2];
  if (!script) return;
  const load = async (event: Event): Promise<void> => {
    for (const moment of moments) removeEventListener(moment, ask, true);
    let released = false;
    for (const end of ['pointerup', 'pointercancel']) {
      addEventListener(end, () => (released = event.type === 'pointerdown'), { capture: true, once: true });
    }
    await import(/* @vite-ignore */ script);
    if (released || event.type === 'toggle') return;
    event.target?.dispatchEvent(new (event.constructor as typeof Event)(event.type, event));
  };
  const ask = (event: Event): void => {
    const target = event.target as Element;
    // A finger comes over a link only to press it; that is an event of its own.
    if (event.type === 'pointerover' && (event as PointerEvent).pointerType === 'touch') return;
    if (target.closest?.('main a[href^="/"]:not([hreflang])') || target.matches?.('.tree[open]')) void load(event);
  };
  for (const moment of moments) addEventListener(moment, ask, true);
}
