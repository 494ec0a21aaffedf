import { sentencesOf } from './compare-row.ts';

/**
 * Lights what belongs together in a row: the sentence that is pointed at or has the focus, in all columns; of an identifier
 * all its places. A row of one sentence is no riddle and stays as it is.
 */
export function lightSentences(table: HTMLTableElement): void {
  let pointed: Element | null = null;
  const light = (target: Element | null): void => {
    const at = target?.closest('var, code, .s') ?? null;
    if (at === pointed) return;
    pointed = at;
    for (const lit of table.querySelectorAll('.lit')) lit.classList.remove('lit');
    const row = at?.closest<HTMLTableRowElement>('tbody tr');
    if (!at || !row) return;
    for (const same of at.matches('.s') ? sameSentence(row, at) : sameName(row, at)) same.classList.add('lit');
  };
  table.addEventListener('pointermove', ({ target }) => light(target as Element));
  table.addEventListener('pointerleave', () => light(null));
  table.addEventListener('focusin', ({ target }) => light(target as Element));
}

function sameSentence(row: HTMLTableRowElement, at: Element): Element[] {
  const cells = sentencesOf(row);
  const place = cells.find((cell) => cell.includes(at as HTMLElement))?.indexOf(at as HTMLElement) ?? -1;
  return cells.flatMap((cell) => (cell.length > 1 ? (cell[place] ?? []) : []));
}

function sameName(row: HTMLTableRowElement, at: Element): Element[] {
  return [...row.querySelectorAll('td :is(var, code)')].filter(({ textContent }) => textContent === at.textContent);
}
