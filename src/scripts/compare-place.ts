/** The heads of the columns lead to the section that is being read, where their version has it. */
export function keepPlace(table: HTMLTableElement): void {
  const heads = table.tHead!;
  const aim = () => {
    const line = heads.getBoundingClientRect().bottom + 80;
    const section = [...table.tBodies].findLast(
      (body) => body.checkVisibility() && body.getBoundingClientRect().top < line,
    );
    for (const head of heads.querySelectorAll<HTMLElement>('th[data-c]')) {
      const link = head.querySelector('a');
      const place = section?.querySelector<HTMLAnchorElement>(`td[data-c="${head.dataset.c}"] a`);
      if (link) link.hash = place?.hash ?? '';
    }
  };
  // Before a click, a middle click, the context menu, or Enter.
  for (const moment of ['pointerover', 'pointerdown', 'focusin']) heads.addEventListener(moment, aim);
}
