import { type CurrentRow, sentencesOf } from './compare-row.ts';

/** What can be done with a row: buttons that appear on the current one. */
export function rowActions(table: HTMLTableElement, current: CurrentRow): void {
  const { sentences = '', row: rowLabel = '', link = '', copied = '' } = table.closest<HTMLElement>('.cmp')!.dataset;
  const box = document.createElement('span');
  box.className = 'cmp-acts';
  const rowOfBox = () => box.closest('tr')!;
  const open = button(sentences, () => toggleRow(rowOfBox()));
  box.append(open);
  if (navigator.clipboard) {
    box.append(
      button(rowLabel, (pressed) => void copy(`${textOf(rowOfBox())}\n${linkTo(rowOfBox())}`, pressed)),
      button(link, (pressed) => void copy(linkTo(rowOfBox()), pressed)),
    );
  }
  const move = (row: HTMLTableRowElement): void => {
    open.hidden = sentencesOf(row)[0]!.length < 2;
    if (rowOfBox() !== row) row.cells[0]!.append(box);
  };
  table.addEventListener('here', (event) => move((event as CustomEvent<HTMLTableRowElement>).detail));
  if (current.row) move(current.row);

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
