import type { Report } from './fault.ts';
import { lineCounter } from './line-counter.ts';

/** What a compiled page has in the place of a link until the graph is known. */
export const slotMarker = 'hx:slot';

/** Reports the first slot marker that the renderer left in a text. */
export function slotLeft(text: string, report: Report): void {
  const index = text.indexOf(slotMarker);
  if (index !== -1) report('slot-left', `${slotMarker} was left in the text`, lineCounter(text)(index));
}
