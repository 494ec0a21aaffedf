/** Where the languages stand behind a disclosure, a click elsewhere or Escape closes it, as in any menu. */
export function closeMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>('.langs details');
  if (!menu) return;
  addEventListener('click', (event) => {
    if (!menu.contains(event.target as Node)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}
