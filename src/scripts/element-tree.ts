import { type CardLink, pageAddress } from '../model/element-card.ts';
import { addressIn, cardAt, home } from './card-source.ts';

/** Generations above an element: deeper trees, and circles, are cut off here. */
const deepest = 12;

/** The tree behind a disclosure is made when it is opened for the first time. */
export function growTree(): void {
  const details = document.querySelector<HTMLDetailsElement>('details.tree');
  if (!details) return;
  const grow = (): void => {
    if (!details.open || details.querySelector('[role="tree"]')) return;
    void tree(details.querySelector('summary')?.textContent?.trim() ?? '').then((made) => {
      if (!made || details.querySelector('[role="tree"]')) return;
      details.append(made);
      const here = made.querySelector<HTMLElement>('[aria-current]');
      if (here) made.scrollTop = here.offsetTop - made.clientHeight / 3;
    });
  };
  details.addEventListener('toggle', grow);
  grow();
}

/**
 * The element of this page with its parents above it and its children below: a navigation tree after the ARIA Authoring
 * Practices (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/).
 */
async function tree(label: string): Promise<HTMLElement | null> {
  const here = addressIn(location.pathname);
  const line = await lineage(here);
  if (line.length === 0) return null;
  const root = document.createElement('ul');
  root.role = 'tree';
  root.ariaLabel = label;
  const [top] = line;
  let item = newItem([top!.name, `/${top!.address}`, 1], '');
  root.append(item);
  for (const [index, { address }] of line.entries()) {
    await unfold(item);
    const next = line[index + 1];
    const link = linkOf(item);
    if (address === here) link.ariaCurrent = 'page';
    const child = next && [...item.querySelectorAll<HTMLElement>('li')].find((li) => addressOf(li) === next.address);
    if (child) item = child;
  }
  linkOf(item).tabIndex = 0;
  root.addEventListener('keydown', (event) => move(root, event));
  root.addEventListener('click', (event) => {
    const twist = (event.target as Element).closest<HTMLElement>('.twist');
    if (!twist) return;
    event.preventDefault();
    void turn(twist.closest('li')!);
  });
  root.addEventListener('focusin', (event) => {
    for (const link of root.querySelectorAll('a')) link.tabIndex = link === event.target ? 0 : -1;
  });
  return root;
}

/** From the first ancestor to the page itself, by first parents. Empty where there is no card. */
async function lineage(here: string): Promise<{ address: string; name: string }[]> {
  const line: { address: string; name: string }[] = [];
  for (let address = here; line.length < deepest && !line.some((other) => other.address === address); ) {
    const found = await cardAt(address);
    if (!found) break;
    line.unshift({ address, name: line.length === 0 ? found.card.name : (line[0]?.name ?? '') });
    line[0]!.name = found.card.name;
    const parent = found.card.parents?.[0];
    if (!parent) break;
    address = pageAddress(parent[1], address);
  }
  return line;
}

function newItem([name, named, children = 0]: CardLink, from: string): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  item.role = 'none';
  link.role = 'treeitem';
  link.href = `${home}${pageAddress(named, from)}/`;
  link.tabIndex = -1;
  if (children > 0) {
    const twist = document.createElement('span');
    twist.className = 'twist';
    link.append(twist);
    link.ariaExpanded = 'false';
  }
  link.append(name);
  item.append(link);
  return item;
}

function linkOf(item: Element): HTMLAnchorElement {
  return item.querySelector('a')!;
}

function addressOf(item: Element): string {
  return addressIn(linkOf(item).pathname);
}

let groups = 0;

/** Shows the children of an item; loads them the first time. */
async function unfold(item: HTMLElement): Promise<void> {
  const link = linkOf(item);
  if (link.ariaExpanded === null) return;
  link.ariaExpanded = 'true';
  const known = item.querySelector('ul');
  if (known) {
    known.hidden = false;
    return;
  }
  const address = addressOf(item);
  const children = (await cardAt(address))?.card.children ?? [];
  if (children.length === 0) {
    link.ariaExpanded = null;
    link.querySelector('.twist')?.remove();
    return;
  }
  const group = document.createElement('ul');
  group.role = 'group';
  group.id = `hx-tree-${++groups}`;
  group.append(...children.map((child) => newItem(child, address)));
  item.append(group);
  link.setAttribute('aria-owns', group.id);
}

function fold(item: HTMLElement): void {
  linkOf(item).ariaExpanded = 'false';
  item.querySelector('ul')!.hidden = true;
}

async function turn(item: HTMLElement): Promise<void> {
  if (linkOf(item).ariaExpanded === 'true') fold(item);
  else await unfold(item);
}

/** The keys of a tree. Sideways keys follow the direction of reading. */
function move(root: HTMLElement, event: KeyboardEvent): void {
  const link = (event.target as Element).closest<HTMLElement>('[role="treeitem"]');
  if (!link || event.ctrlKey || event.altKey || event.metaKey) return;
  const item = link.parentElement!;
  const seen = [...root.querySelectorAll<HTMLElement>('a')].filter((other) => !other.closest('ul[hidden]'));
  const at = seen.indexOf(link);
  const isRtl = getComputedStyle(root).direction === 'rtl';
  const [inward, outward] = isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const to = (next: HTMLElement | null | undefined): void => next?.focus();
  switch (event.key) {
    case 'ArrowDown':
      to(seen[at + 1]);
      break;
    case 'ArrowUp':
      to(seen[at - 1]);
      break;
    case 'Home':
      to(seen[0]);
      break;
    case 'End':
      to(seen.at(-1));
      break;
    case inward:
      if (link.ariaExpanded === 'true') to(item.querySelector<HTMLElement>('ul a'));
      else void unfold(item);
      break;
    case outward:
      if (link.ariaExpanded === 'true') fold(item);
      else to(item.parentElement?.closest('li')?.querySelector('a'));
      break;
    case '*':
      for (const sibling of item.parentElement!.children) void unfold(sibling as HTMLElement);
      break;
    case ' ':
      link.click();
      break;
    default:
      if (event.key.length !== 1) return;
      to([...seen.slice(at + 1), ...seen.slice(0, at)].find((other) => startsWith(other, event.key)));
  }
  event.preventDefault();
}

function startsWith(link: HTMLElement, letter: string): boolean {
  return link.textContent?.toLowerCase().startsWith(letter.toLowerCase()) ?? false;
}
