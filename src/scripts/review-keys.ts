import type { Keys } from './compare-help.ts';
import { focusOn } from './focus-on.ts';
import { useLetters } from './letter-keys.ts';

/** The keys of the queue: `j` `k` lines, `o` the finding, `c` its row in comparison, `f` the boxes, `?` help. */
export function queueKeys(list: HTMLOListElement, form: HTMLElement, keys: Keys): void {
  const letters = {
    j: () => step(1),
    k: () => step(-1),
    o: open,
    c: () => follow('.rv-compare'),
    f: () => {
      form.querySelector('select')?.focus();
      return true;
    },
  };
  useLetters(keys, letters, (target, key) => target.matches('.rv-row') && key === 'Enter' && open());

  function open(): boolean {
    return follow('.rv-open') || follow('.rv-place a');
  }

  function current(): HTMLElement | null {
    return document.activeElement?.closest<HTMLElement>('.rv-row') ?? null;
  }

  function step(by: number): boolean {
    const rows = [...list.children].filter((row) => row.checkVisibility()) as HTMLElement[];
    const at = current() ? rows.indexOf(current()!) : by > 0 ? -1 : rows.length;
    const next = rows[at + by];
    if (!next) return true;
    focusOn(next);
    return true;
  }

  function follow(what: string): boolean {
    const link = current()?.querySelector<HTMLAnchorElement>(what);
    link?.click();
    return link !== null && link !== undefined;
  }
}
