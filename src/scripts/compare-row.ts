import { focusOn } from './focus-on.ts';
/** The row that the reader is at. */
export interface CurrentRow {
  readonly row: HTMLTableRowElement | null;
  /** Goes to a row: it gets the focus and is brought into view. */
  go(row: HTMLTableRowElement): void;
}

/** A row becomes the current one where the focus is in it, where it is pressed, or where the address names it. */
export function currentRow(table: HTMLTableElement): CurrentRow {
  let row: HTMLTableRowElement | null = null;
  const set = (next: HTMLTableRowElement): void => {
    if (next === row) return;
    row?.classList.remove('here');
    row = next;
    row.classList.add('here');
    table.dispatchEvent(new CustomEvent('here', { detail: row }));
  };
  const go = (next: HTMLTableRowElement): void => {
    focusOn(next);
    set(next);
  };
  for (const moment of ['focusin', 'click']) {
    table.addEventListener(moment, ({ target }) => {
      const pressed = (target as Element).closest<HTMLTableRowElement>('tbody tr');
      if (pressed) set(pressed);
    });
  }
  const jump = () => {
    const named = placeNamed()?.closest<HTMLTableRowElement>('tbody tr');
    if (named) go(named);
  };
  addEventListener('hashchange', jump);
  jump();
  return {
    get row() {
      return row;
    },
    go,
  };
}

/** What the address names. */
export function placeNamed(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // A malformed address names nothing.
    return null;
  }
}

/** The sentences of a row, those of each version together. */
export function sentencesOf(row: HTMLTableRowElement): HTMLElement[][] {
  return [...row.querySelectorAll<HTMLElement>('td')].map((cell) => [...cell.querySelectorAll<HTMLElement>('.s')]);
}
