import { type CurrentRow, sentencesOf } from './compare-row.ts';

/** What can be done with a row: behind a button that stands beside the number of the row that is pointed at, else current. */
export function rowActions(table: HTMLTableElement, current: CurrentRow): void {
  const {
    actions = '',
    sentences = '',
    row: rowLabel = '',
    link = '',
    copied = '',
  } = table.closest<HTMLElement>('.cmp')!.dataset;
  const more = button('⋯', () => {});
  const menu = document.createElement('div');
  more.className = 'cmp-more';
  more.ariaLabel = actions;
  more.popoverTargetElement = menu;
  menu.className = 'cmp-menu';
  menu.popover = 'auto';
  const rowOfMenu = () => menu.closest('tr')!;
  const open = button(sentences, () => {
    toggleRow(rowOfMenu());
    menu.hidePopover();
  });
  menu.append(open);
  if (navigator.clipboard) {
    menu.append(
      button(rowLabel, (pressed) => void copy(`${textOf(rowOfMenu())}\n${linkTo(rowOfMenu())}`, pressed)),
      button(link, (pressed) => void copy(linkTo(rowOfMenu()), pressed)),
    );
  }
  menu.addEventListener('beforetoggle', () => {
    const { bottom, left, right } = more.getBoundingClientRect();
    const edge = document.dir === 'rtl' ? innerWidth - right : left;
    menu.style.insetBlockStart = `${bottom}px`;
    menu.style.insetInlineStart = `${edge}px`;
    open.hidden = sentencesOf(rowOfMenu())[0]!.length < 2;
  });
  // What hangs on a row does not stay behind where that goes.
  addEventListener('scroll', () => menu.matches(':popover-open') && menu.hidePopover());
  const move = (row: HTMLTableRowElement | null): void => {
    const isInUse = menu.matches(':popover-open') || more.matches(':focus');
    if (row && more.closest('tr') !== row && !isInUse) row.cells[0]!.append(more, menu);
  };
  table.addEventListener('here', (event) => move((event as CustomEvent<HTMLTableRowElement>).detail));
  table.addEventListener('pointermove', ({ target, pointerType }) => {
    if (pointerType === 'mouse') move((target as Element).closest<HTMLTableRowElement>('tbody tr'));
  });
  table.addEventListener('pointerleave', () => move(current.row));
  move(current.row);

  async function copy(text: string, pressed: HTMLElement): Promise<void> {
    const label = pressed.textContent;
    await navigator.clipboard.writeText(text);
    pressed.textContent = copied;
    setTimeout(() => {
      pressed.textContent = label;
    }, 2000);
  }
}

function button(label: string, press: (pressed: HTMLElement) => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.ariaLive = 'polite';
  made.addEventListener('click', () => press(made));
  return made;
}

/** Shows the sentences of a row one below the other, or as they flow. */
export function toggleRow(row: HTMLTableRowElement): void {
  row.classList.toggle('open');
}

function linkTo(row: HTMLTableRowElement): string {
  return `${location.origin}${location.pathname}${location.search}${row.querySelector('a')!.hash}`;
}

/** What the columns on show say, each in a line with its language in front. */
function textOf(row: HTMLTableRowElement): string {
  const heads = row.closest('table')!.tHead!.rows[0]!.cells;
  return [...row.cells]
    .flatMap((cell, at) => {
      if (at === 0 || !cell.checkVisibility()) return [];
      const said = cell.cloneNode(true) as HTMLElement;
      for (const extra of said.querySelectorAll('del, small, .was')) extra.remove();
      return [`${heads[at]!.querySelector('b')!.textContent.trim()}: ${said.textContent.trim()}`];
    })
    .join('\n');
}
