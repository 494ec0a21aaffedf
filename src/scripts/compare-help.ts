const slot = 'hexapla-keys';

/** The list of keys, and whether they do anything: who speaks to the computer, or hits keys by chance, turns them off. */
export interface Keys {
  readonly on: boolean;
  readonly shown: boolean;
  show(): void;
}

/** The dialog with the keys; its button, and its box that turns them off. */
export function openHelp(): Keys {
  const dialog = document.querySelector<HTMLDialogElement>('.cmp-keys')!;
  const box = dialog.querySelector('input')!;
  const show = (): void => dialog.showModal();
  box.checked = !isOff();
  box.addEventListener('change', () => remember(box.checked));
  document.querySelector('.cmp-help')!.addEventListener('click', show);
  // A click outside of the box falls on the dialog itself.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  return {
    get on() {
      return box.checked;
    },
    get shown() {
      return dialog.open;
    },
    show,
  };
}

function isOff(): boolean {
  try {
    return localStorage.getItem(slot) === 'off';
  } catch {
    return false;
  }
}

function remember(on: boolean): void {
  try {
    if (on) localStorage.removeItem(slot);
    else localStorage.setItem(slot, 'off');
  } catch {
    // Storage is forbidden: it holds for this page.
  }
}
