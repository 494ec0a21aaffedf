/** A button on every block of code, with the labels that the page carries in its reader's language. */
export function addCopyButtons(): void {
  const main = document.querySelector<HTMLElement>('main[data-copy]');
  if (!main || !navigator.clipboard) return;
  const { copy = '', copied = '' } = main.dataset;
  for (const code of main.querySelectorAll('pre > code')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = copy;
    button.ariaLive = 'polite';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(code.textContent ?? '');
      button.textContent = copied;
      setTimeout(() => {
        button.textContent = copy;
      }, 2000);
    });
    code.after(button);
  }
}
