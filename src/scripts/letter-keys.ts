import type { Keys } from './compare-help.ts';
import { letterOf } from './letter-of.ts';

/**
 * Keys of one letter, and `?` for help; not where somebody types, nor where they are turned off.
 * @param letters what each does; whether that was anything
 * @param first is asked before the letters, and also where they are turned off
 */
export function useLetters(
  keys: Keys,
  letters: Readonly<Record<string, () => boolean>>,
  first: (target: HTMLElement, key: string) => boolean,
): void {
  const does: Readonly<Record<string, () => boolean>> = {
    ...letters,
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
    if (first(target, key) || (keys.on && does[letterOf(event)]?.())) event.preventDefault();
  });
}
