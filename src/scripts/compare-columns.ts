/** Columns beside the source that have room in the window: as many as the widths that it has reached. */
const widths = [0, 700, 1000];
/** Below this, columns stand one above the other. */
const narrow = 640;

/**
 * The boxes that choose columns and rows, and the address, tell each other: `?c=ru,de&f=old`. Without a word in the address
 * there are as many columns as have room, that of the page one comes from among them.
 */
export function chooseColumns(table: HTMLTableElement): void {
  const bar = document.querySelector<HTMLElement>('.cmp-bar')!;
  const boxes = [...bar.querySelectorAll('input')];
  const columns = boxes.filter(({ name }) => name === 'c');
  const asked = new URLSearchParams(location.search);
  const wanted = (name: string): string[] => asked.get(name)?.split(',') ?? [];
  const known = columns.filter(({ value }) => wanted('c').includes(value));
  const shown = known.length > 0 ? known : fitting(columns);
  for (const box of boxes) box.checked = box.name === 'c' ? shown.includes(box) : wanted(box.name).includes(box.value);

  bar.addEventListener('change', ({ target }) => {
    const box = target as HTMLInputElement;
    if (box.name === 'c' && innerWidth < narrow) for (const other of columns) other.checked = other === box;
    tell();
  });
  table.closest('.cmp')!.classList.add('ready');
  fitHeads();
  if (known.length > 0) keepChoice();

  function tell(): void {
    const parts = ['c', 'f', 'o'].flatMap((name) => {
      const values = boxes
        .filter((box) => box.name === name && box.checked)
        .map(({ value }) => encodeURIComponent(value));
      return values.length > 0 ? [`${name}=${values.join()}`] : [];
    });
    history.replaceState(
      null,
      '',
      `${location.pathname}${parts.length > 0 ? `?${parts.join('&')}` : ''}${location.hash}`,
    );
    keepChoice();
  }

  /** The next and the previous page show the same columns. */
  function keepChoice(): void {
    const [, choice = ''] = /[?&](c=[^&]*)/.exec(location.search) ?? [];
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.turn a')) link.search = choice;
  }

  /** The heads of the columns stay below the bar, however many lines it has. */
  function fitHeads(): void {
    const tellHeight = () => {
      const sticks = getComputedStyle(bar).position === 'sticky';
      table.closest<HTMLElement>('.cmp')!.style.setProperty('--cmp-bar', `${sticks ? bar.offsetHeight : 0}px`);
    };
    tellHeight();
    new ResizeObserver(tellHeight).observe(bar);
    addEventListener('resize', tellHeight);
  }
}

/** As many columns as have room: first that of the page from which the reader comes. */
function fitting(columns: readonly HTMLInputElement[]): HTMLInputElement[] {
  const count = widths.filter((width) => innerWidth >= width).length;
  const from = URL.canParse(document.referrer) ? new URL(document.referrer).pathname.split('/') : [];
  const before = columns.filter(({ value }) => from.includes(value));
  return [...new Set([...before, ...columns])].slice(0, count);
}
