/** A language that a reader asked to be remembered, and how an offer of it is put in that language. */
interface Remembered {
  readonly tag: string;
  /** The text of a link to the same page. */
  readonly text: string;
}

const slot = 'hexapla-language';

/**
 * The language switch can remember the language of a page; nothing is stored before somebody asks for it. From then on a
 * page in another language offers itself in that one, by a line that takes no room from others. Nobody is redirected.
 */
export function rememberLanguage(): void {
  const label = document.querySelector<HTMLElement>('.keep');
  const box = label?.querySelector('input');
  const show = (): void => {
    const remembered = read();
    document.querySelector('.offer')?.remove();
    if (remembered) offer(remembered);
    if (box) box.checked = remembered?.tag === document.documentElement.lang;
  };
  box?.addEventListener('change', () => {
    write(box.checked ? { tag: document.documentElement.lang, text: label!.dataset.offer ?? '' } : null);
    show();
  });
  show();
  // A page that comes back from the browser's memory may have been overtaken.
  addEventListener('pageshow', ({ persisted }) => persisted && show());
}

function offer({ tag, text }: Remembered): void {
  const name = `a[hreflang="${CSS.escape(tag)}"]`;
  // On the front page, which has a language of its own but is for all, the words stand there already.
  const front = document.querySelector<HTMLAnchorElement>(`.columns ${name}`);
  const version = front ?? document.querySelector<HTMLAnchorElement>(`.langs ${name}:not(.no, [aria-current])`);
  if (!version) return;
  const line = document.createElement('p');
  const link = document.createElement('a');
  line.className = 'offer';
  line.lang = tag;
  line.dir = 'auto';
  link.href = version.href;
  link.hreflang = tag;
  link.textContent = front?.querySelector('span')?.textContent ?? text;
  if (version.dataset.lacks) link.dataset.lacks = version.dataset.lacks;
  line.append(link);
  document.querySelector('main')?.prepend(line);
}

function read(): Remembered | null {
  try {
    const { tag, text } = JSON.parse(localStorage.getItem(slot) ?? '{}');
    return typeof tag === 'string' && typeof text === 'string' && text !== '' ? { tag, text } : null;
  } catch {
    return null;
  }
}

function write(remembered: Remembered | null): void {
  try {
    if (remembered) localStorage.setItem(slot, JSON.stringify(remembered));
    else localStorage.removeItem(slot);
  } catch {
    // Storage is forbidden: `show` puts the mark back.
  }
}
