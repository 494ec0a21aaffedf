/** Opens search: by its button, by `/`, by Ctrl or Cmd K. The script behind it is loaded on the first opening. */
export function openSearch(): void {
  const button = document.querySelector<HTMLElement>('.find-open');
  const dialog = document.querySelector<HTMLDialogElement>('.find');
  if (!button || !dialog) return;
  const open = () => {
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input')?.select();
    void import(/* @vite-ignore */ button.dataset.script!);
  };
  // So a browser's own search box can ask: the address stands in the OpenSearch description.
  const asked = new URLSearchParams(location.search).get('q');
  const input = dialog.querySelector('input');
  if (asked && input) {
    input.value = asked;
    open();
  }
  button.addEventListener('click', open);
  dialog.querySelector('.find-bar button')?.addEventListener('click', () => dialog.close());
  // A click outside of the box falls on the dialog itself.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  addEventListener('keydown', (event) => {
    if (!isCombination(event) && !(isSlash(event) && !takesText(event.target as HTMLElement))) return;
    event.preventDefault();
    open();
  });
}

/** The place of the key counts as well: on a Cyrillic keyboard the K key gives another letter. */
function isCombination({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey !== metaKey && !altKey && !shiftKey && (key.toLowerCase() === 'k' || code === 'KeyK');
}

/** On a Cyrillic keyboard the key with the slash gives a full stop, which it does on no Latin one. */
function isSlash({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && (key === '/' || (key === '.' && code === 'Slash'));
}

function takesText(target: HTMLElement): boolean {
  return target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName);
}
