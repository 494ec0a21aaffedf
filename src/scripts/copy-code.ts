/** A button on every block of code, with the labels that the page carries in its reader's language. */
export function addCopyButtons(): void {
  const main = document.querySelector<HTMLElement>('main[data-copy]');
  if (!main || !navigator.clipboard) return;
  const { copy = '', copied = '' } = main.dataset;
  for (const pre of main.querySelectorAll('pre')) {
    const box = document.createElement('div');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = copy;
    button.ariaLive = 'polite';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(pre.textContent ?? '');
      button.textContent = copied;
      setTimeout(() => {
        button.textContent = copy;
      }, 2000);
    });
    box.className = 'code';
    pre.replaceWith(box);
    box.append(pre, button);
  }
}
