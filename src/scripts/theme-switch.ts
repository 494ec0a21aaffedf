const themes = ['system', 'light', 'dark'];

/** The theme button goes round: as the system, light, dark. The choice is remembered on this device. */
export function switchTheme(): void {
  const button = document.querySelector<HTMLElement>('.theme');
  if (!button) return;
  const root = document.documentElement;
  const labels = button.dataset.labels?.split('|') ?? [];
  const current = () => Math.max(0, themes.indexOf(root.dataset.theme ?? ''));
  const say = () => {
    button.title = labels[current()] ?? '';
    button.ariaLabel = button.title;
  };
  button.addEventListener('click', () => {
    const next = (current() + 1) % themes.length;
    if (next === 0) delete root.dataset.theme;
    else root.dataset.theme = themes[next]!;
    remember(themes[next]!);
    say();
  });
  say();
}

function remember(theme: string): void {
  try {
    localStorage.setItem('hexapla-theme', theme);
  } catch {
    // Storage is forbidden: the choice holds for this page.
  }
}
