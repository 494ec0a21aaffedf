/** Menus of the language switch close by a click elsewhere or Escape, as any menu does. */
export function closeMenu(): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.langs details')) {
    addEventListener('click', (event) => {
      if (!menu.contains(event.target as Node)) menu.open = false;
    });
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
  }
}
