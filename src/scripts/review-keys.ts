import type { Keys } from './compare-help.ts';
import { letterOf } from './letter-of.ts';

/** The keys of the queue: `j` `k` lines, `o` the finding, `c` its row in comparison, `f` the boxes, `?` help. */
export function queueKeys(list: HTMLOListElement, form: HTMLElement, keys: Keys): void {
  const does: Readonly<Record<string, () => boolean>> = {
    j: () => step(1),
    k: () => step(-1),
    o: () => follow('.rv-open') || follow('.rv-place a'),
    c: () => follow('.rv-compare'),
    f: () => {
      form.querySelector('select')?.focus();
      return true;
    },
    '?': () => {
      keys.show();
      return true;
    },
  };
  addEventListener('keydown', (event) => {
    const { ctrlKey, metaKey, altKey, key } = event;
    if (ctrlKey || metaKey || altKey || keys.shown) return;
    const target = event.target as HTMLElement;
    if (target.matches('input[type="text"], textarea, select')) return;
    const done =
      (target.matches('.rv-row') && key === 'Enter' && does['o']!()) || (keys.on && does[letterOf(event)]?.());
    if (done) event.preventDefault();
  });

  function current(): HTMLElement | null {
    return document.activeElement?.closest<HTMLElement>('.rv-row') ?? null;
  }

  function step(by: number): boolean {
    const rows = [...list.children].filter((row) => row.checkVisibility()) as HTMLElement[];
    const at = current() ? rows.indexOf(current()!) : by > 0 ? -1 : rows.length;
    const next = rows[at + by];
    if (!next) return true;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
    return true;
  }

  function follow(what: string): boolean {
    const link = current()?.querySelector<HTMLAnchorElement>(what);
    link?.click();
    return link !== null && link !== undefined;
  }
}
