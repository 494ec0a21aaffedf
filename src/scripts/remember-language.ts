/** A language that a reader asked to be remembered, and how an offer of it is put in that language. */
interface Remembered {
  readonly tag: string;
  /** The text of a link to the same page. */
  readonly page: string;
  /** The text of a link to the whole site. */
  readonly site: string;
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
    const { page = '', site = '' } = label!.dataset;
    write(box.checked ? { tag: document.documentElement.lang, page, site } : null);
    show();
  });
  show();
  // A page that comes back from the browser's memory may have been overtaken.
  addEventListener('pageshow', ({ persisted }) => persisted && show());
}

function offer({ tag, page, site }: Remembered): void {
  const name = `a[hreflang="${CSS.escape(tag)}"]`;
  const version = document.querySelector<HTMLAnchorElement>(`.langs ${name}:not(.no), .columns ${name}`);
  if (!version || (tag === document.documentElement.lang && !version.closest('.columns'))) return;
  const line = document.createElement('p');
  const link = document.createElement('a');
  line.className = 'offer';
  line.lang = tag;
  line.dir = 'auto';
  link.href = version.href;
  link.hreflang = tag;
  link.textContent = version.closest('.columns') ? site : page;
  if (version.dataset.lacks) link.dataset.lacks = version.dataset.lacks;
  line.append(link);
  document.querySelector('main')?.prepend(line);
}

function read(): Remembered | null {
  try {
    const { tag, page, site } = JSON.parse(localStorage.getItem(slot) ?? '{}');
    return [tag, page, site].every((text) => typeof text === 'string' && text !== '') ? { tag, page, site } : null;
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
