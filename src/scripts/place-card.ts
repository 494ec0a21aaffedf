/** Pixels between the card and what it is about, and between the card and the edge of the window. */
const gap = 6;
const edge = 8;

/**
 * Puts a card below its link, or above it where there is more room; beside the panel for links of the panel, whose next
 * links it would cover. In coordinates of the page, so that it scrolls along.
 */
export function placeCard(card: HTMLElement, link: HTMLElement): void {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const box = card.getBoundingClientRect();
  const panel = link.closest('.side');
  const line = lineOf(link);
  const beside = panel ? besidePanel(panel.getBoundingClientRect(), box.width, width) : null;
  let left = beside ?? (getComputedStyle(link).direction === 'rtl' ? line.right - box.width : line.left);
  let top = line.bottom + gap;
  if (beside !== null) top = line.top - gap;
  else if (top + box.height > height - edge && line.top > height - line.bottom) top = line.top - gap - box.height;
  left = Math.max(edge, Math.min(left, width - edge - box.width));
  if (beside !== null) top = Math.max(edge, Math.min(top, height - edge - box.height));
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}

/** The line of a link that the pointer is on, or its first: a link may run over several. */
function lineOf(link: HTMLElement): DOMRect {
  const lines = [...link.getClientRects()];
  return lines.find(({ width }) => width > 0) ?? link.getBoundingClientRect();
}

/** The left edge of a card beside the panel, or null where the window is too narrow. */
function besidePanel(panel: DOMRect, card: number, width: number): number | null {
  if (panel.left - gap - card >= edge) return panel.left - gap - card;
  return panel.right + gap + card <= width - edge ? panel.right + gap : null;
}
