/** Links to other versions of the page. */
const versionLinks = '.langs a[hreflang], .offer a';

const headings = () => [...document.querySelectorAll<HTMLElement>('.doc :is(h2, h3, h4, h5, h6)[id]')];

/** The key of the section being read: the one that was jumped to while in view, else the last begun above a third. */
function sectionRead(): string | undefined {
  const target = document.querySelector<HTMLElement>('.doc :target');
  const box = target?.getBoundingClientRect();
  if (target && box && box.bottom > 0 && box.top < innerHeight) return target.id;
  return headings().findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3)?.id;
}

/** Links of the language switch lead to the section being read, where the other version has it. */
export function keepSection(): void {
  const aim = ({ target }: Event) => {
    if (!(target as Element).closest?.('.langs, .offer, .all-versions')) return;
    const key = sectionRead();
    for (const link of document.querySelectorAll<HTMLAnchorElement>(versionLinks)) {
      const kept = key !== undefined && !link.dataset.lacks?.split(' ').includes(key);
      link.hash = kept ? encodeURIComponent(key) : '';
    }
    for (const all of document.querySelectorAll<HTMLAnchorElement>('.all-versions a')) {
      all.hash = key === undefined ? '' : `s-${encodeURIComponent(key)}`;
    }
  };
  // Before a click, a middle click, the context menu, or Enter.
  for (const moment of ['pointerover', 'pointerdown', 'focusin']) addEventListener(moment, aim);
}

/** Marks the section being read in the list of the page's sections. */
export function markSection(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')];
  if (links.length === 0) return;
  const mark = () => {
    const key = sectionRead();
    for (const link of links) {
      if (key !== undefined && link.hash === `#${encodeURIComponent(key)}`) link.ariaCurrent = 'true';
      else link.ariaCurrent = null;
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  for (const heading of headings()) observer.observe(heading);
  addEventListener('hashchange', mark);
}
