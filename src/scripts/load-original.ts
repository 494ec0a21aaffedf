const slot = 'hexapla-original';

/**
 * Turns the link to the page with all versions into a button that shows the original within the text. The script that can
 * is loaded at the first press; whoever left the original on gets it on the next page, too.
 */
export function loadOriginal(): void {
  const link = document.querySelector<HTMLAnchorElement>('a.orig-open');
  const root = document.documentElement;
  if (!link) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.textContent = link.textContent;
  Object.assign(button.dataset, link.dataset, { page: link.href });
  link.replaceWith(button);
  const turn = (on: boolean): void => {
    button.ariaPressed = String(on);
    root.classList.toggle('with-original', on);
    if (on) void import(/* @vite-ignore */ button.dataset.script!);
  };
  button.addEventListener('click', () => {
    const on = button.ariaPressed !== 'true';
    turn(on);
    remember(on);
  });
  turn(isRemembered());
}

function isRemembered(): boolean {
  try {
    return localStorage.getItem(slot) === 'on';
  } catch {
    return false;
  }
}

function remember(on: boolean): void {
  try {
    if (on) localStorage.setItem(slot, 'on');
    else localStorage.removeItem(slot);
  } catch {
    // Storage is forbidden: it holds for this page.
  }
}
