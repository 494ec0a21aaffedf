import { toggleRow } from './compare-actions.ts';
import type { Keys } from './compare-help.ts';
import { type CurrentRow, sentencesOf } from './compare-row.ts';
import { focusOn } from './focus-on.ts';
import { useLetters } from './letter-keys.ts';

const marked = '.old, .changed, .unsure, .differs, .found';

/** The keys of the page: `j` `k` rows, `n` `p` marked rows, `o` sentences, arrows from one to the next, `c` columns, `?` help. */
export function useKeys(table: HTMLTableElement, current: CurrentRow, keys: Keys): void {
  const forward = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const letters = {
    j: () => step(1, 'tr'),
    k: () => step(-1, 'tr'),
    n: () => step(1, marked),
    p: () => step(-1, marked),
    o: open,
    c: () => focus('.cmp-cols input'),
  };
  useLetters(keys, letters, (target, key) => {
    if (!target.matches('tbody tr, .s')) return false;
    if (key === 'Enter') return open();
    return /^Arrow(?:Left|Right)$/.test(key) && walk(key === forward ? 1 : -1);
  });

  function step(by: number, what: string): boolean {
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => row.checkVisibility());
    const from = current.row ? rows.indexOf(current.row) : (by > 0 ? firstInView(rows) : rows.length) - by;
    for (let at = from + by; at >= 0 && at < rows.length; at += by) {
      if (!rows[at]!.matches(what)) continue;
      current.go(rows[at]!);
      break;
    }
    return true;
  }

  function open(): boolean {
    if (!current.row || sentencesOf(current.row)[0]!.length < 2) return false;
    toggleRow(current.row);
    return true;
  }

  /** From one sentence of the row to the next, in the column that has the focus, else in the first. */
  function walk(by: number): boolean {
    const cells = current.row ? sentencesOf(current.row) : [];
    const at = document.activeElement as HTMLElement;
    const cell = cells.find((found) => found.includes(at)) ?? cells[0] ?? [];
    const next = cell[cell.indexOf(at) < 0 ? (by > 0 ? 0 : cell.length - 1) : cell.indexOf(at) + by];
    if (!next) return false;
    focusOn(next);
    return true;
  }
}

function firstInView(rows: readonly HTMLElement[]): number {
  return Math.max(
    0,
    rows.findIndex((row) => row.getBoundingClientRect().bottom > innerHeight / 4),
  );
}

function focus(what: string): boolean {
  document.querySelector<HTMLElement>(what)?.focus();
  return true;
}
