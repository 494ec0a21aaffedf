/**
 * The boxes above the queue and the address tell each other: `?rule=literal-ident&severity=error`. What is chosen is chosen from
 * the whole queue: its other parts are fetched when they are asked for.
 */
export function filterQueue(list: HTMLOListElement, form: HTMLElement): void {
  const boxes = [...form.querySelectorAll('select')];
  const output = form.querySelector('output')!;
  const here = [...list.children] as HTMLElement[];
  const parts = document.querySelector<HTMLElement>('.rv-pages');
  const isFirst = !parts || parts.querySelector('a')!.ariaCurrent === 'page';
  let rest: Promise<HTMLElement[]> | null = null;
  let turn = 0;

  const asked = new URLSearchParams(location.search);
  for (const box of boxes) {
    box.value = asked.get(box.name) ?? '';
    if (box.selectedIndex < 0) box.value = '';
    box.addEventListener('change', choose);
  }
  void show();

  function choose(): void {
    const chosen = new URLSearchParams(boxes.filter(({ value }) => value).map(({ name, value }) => [name, value]));
    const query = chosen.size > 0 ? `?${chosen}` : '';
    // The whole queue begins on its first page.
    if (!isFirst) location.assign(form.dataset.first! + query);
    else {
      history.replaceState(null, '', location.pathname + query);
      void show();
    }
  }

  async function show(): Promise<void> {
    const mine = ++turn;
    const isAny = boxes.every(({ value }) => value === '');
    if (!isAny) rest ??= isFirst ? others() : Promise.resolve([]);
    const further = isAny ? [] : await rest!;
    if (mine !== turn) return;
    list.replaceChildren(...here, ...further);
    const rows = [...here, ...further];
    for (const row of rows) row.hidden = !isAny && !fits(row);
    if (parts) parts.hidden = !isAny;
    const shown = rows.filter(({ hidden }) => !hidden).length;
    output.value = isAny
      ? ''
      : form.dataset.shown!.replace('{count}', String(shown)).replace('{all}', form.dataset.all!);
  }

  function fits({ dataset }: HTMLElement): boolean {
    return boxes.every(({ name, value }) => {
      if (value === '') return true;
      return name === 'section'
        ? dataset.in!.split(' ').includes(encodeURIComponent(value))
        : dataset[name as 'rule' | 'severity'] === value;
    });
  }

  /** The lines of the other parts; where one cannot be had, what there is stays. */
  async function others(): Promise<HTMLElement[]> {
    const links = [...(parts?.querySelectorAll('a') ?? [])].filter(({ ariaCurrent }) => ariaCurrent !== 'page');
    const pages = await Promise.all(links.map(({ href }) => linesOf(href).catch(() => [])));
    return pages.flat();
  }
}

async function linesOf(href: string): Promise<HTMLElement[]> {
  const answer = await fetch(href);
  if (!answer.ok) return [];
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return [...page.querySelectorAll<HTMLElement>('.rv-rows > li')].map((line) => document.adoptNode(line));
}
