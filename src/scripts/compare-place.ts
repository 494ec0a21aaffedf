import { placeNamed } from './compare-row.ts';

/** The heads of the columns lead to the section that is being read, where their version has it. */
export function keepPlace(table: HTMLTableElement): void {
  const heads = table.tHead!;
  const aim = () => {
    const section = sectionRead();
    for (const head of heads.querySelectorAll<HTMLElement>('th[data-c]')) {
      const link = head.querySelector('a');
      const place = section?.querySelector<HTMLAnchorElement>(`td[data-c="${head.dataset.c}"] a`);
      if (link) link.hash = place?.hash ?? '';
    }
  };
  /** The section that the address names while it is in view, else the last begun above a third of the window. */
  const sectionRead = (): HTMLTableSectionElement | undefined => {
    const named = placeNamed()?.closest('tbody');
    const box = named?.getBoundingClientRect();
    if (named && box && box.bottom > 0 && box.top < innerHeight) return named;
    return [...table.tBodies].findLast(
      (body) => body.checkVisibility() && body.getBoundingClientRect().top < innerHeight / 3,
    );
  };
  // Before a click, a middle click, the context menu, or Enter.
  for (const moment of ['pointerover', 'pointerdown', 'focusin']) heads.addEventListener(moment, aim);
}
