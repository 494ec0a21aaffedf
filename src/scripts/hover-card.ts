import type { CardLink } from '../model/element-card.ts';
import { addressIn, cardAt, type FoundCard } from './card-source.ts';
import { placeCard } from './place-card.ts';

type Cause = 'hover' | 'focus' | 'press';

/** Milliseconds: until a card opens, until it closes, and how long a finger has to rest. */
const delay = { open: 300, close: 250, press: 450 };
/** Names of parents and of children; the rest is counted. */
const most = 8;

/** Links of the text and of what stands around it; not those to other languages, nor the card's own. */
const linksWithCards = 'main a[href]:not([hreflang], .card a)';

let box: HTMLElement | null = null;
let shown: { readonly link: HTMLAnchorElement; readonly cause: Cause } | null = null;
/** The link for which a card is to open, and the timers for that and for closing. */
let wanted: HTMLAnchorElement | null = null;
let opening = 0;
let closing = 0;
/** Dismissed with Escape: stays so until the pointer or the focus has been elsewhere. */
let dismissed: HTMLAnchorElement | null = null;

/**
 * Cards for links to pages of this locale: on hover, on focus by keyboard, on long press. They keep to WCAG 1.4.13: Escape
 * dismisses a card, the pointer can move onto it, and it stays until the link is left.
 */
export function showCards(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  document.addEventListener('pointerover', hover);
  document.documentElement.addEventListener('pointerleave', () => leave('hover'));
  document.addEventListener('focusin', focus);
  document.addEventListener('focusout', () => leave('focus'));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !shown) return;
    dismissed = shown.link;
    close();
  });
  document.addEventListener('pointerdown', press);
  document.addEventListener('contextmenu', (event) => {
    if (wanted && pressed) event.preventDefault();
  });
  document.addEventListener('click', (event) => {
    // The click that ends a long press leads nowhere: the card has the link.
    if (shown?.cause === 'press' && shown.link.contains(event.target as Node)) event.preventDefault();
  });
}

/** The link with a card at an event's target, if there is one. */
function linkAt(target: EventTarget | null): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(linksWithCards) : null;
  const isPage = link?.origin === location.origin && link.pathname !== location.pathname;
  return isPage && addressIn(link.pathname) !== '' ? link : null;
}

function hover(event: PointerEvent): void {
  if (event.pointerType === 'touch') return;
  const link = linkAt(event.target);
  if (link !== dismissed) dismissed = null;
  if (box?.contains(event.target as Node) || (link && link === shown?.link)) {
    clearTimeout(closing);
    stopOpening();
  } else if (link && link !== dismissed) {
    if (link !== wanted) want(link, 'hover', delay.open);
  } else {
    leave('hover');
  }
}

function focus(event: FocusEvent): void {
  const link = linkAt(event.target);
  if (link !== dismissed) dismissed = null;
  if (link?.matches(':focus-visible') && link !== shown?.link) want(link, 'focus', delay.open);
}

let pressed = false;

function press(event: PointerEvent): void {
  if (shown?.cause === 'press' && !box?.contains(event.target as Node)) close();
  const link = linkAt(event.target);
  if (event.pointerType !== 'touch' || !link) return;
  pressed = true;
  want(link, 'press', delay.press);
  const released = (): void => {
    pressed = false;
    stopOpening();
    for (const end of ['pointerup', 'pointercancel', 'scroll']) removeEventListener(end, released, true);
  };
  for (const end of ['pointerup', 'pointercancel', 'scroll']) addEventListener(end, released, true);
}

function want(link: HTMLAnchorElement, cause: Cause, wait: number): void {
  stopOpening();
  wanted = link;
  const card = cardAt(addressIn(link.pathname));
  opening = window.setTimeout(async () => {
    const found = await card;
    if (found && wanted === link && link.isConnected) open(link, cause, found);
    if (wanted === link && cause !== 'press') wanted = null;
  }, wait);
}

function stopOpening(): void {
  clearTimeout(opening);
  wanted = null;
}

/** The pointer or the focus is elsewhere: what it had opened closes, and does not open any more. */
function leave(cause: Cause): void {
  if (pressed) return;
  stopOpening();
  if (shown?.cause !== cause) return;
  clearTimeout(closing);
  closing = window.setTimeout(close, cause === 'hover' ? delay.close : 0);
}

function open(link: HTMLAnchorElement, cause: Cause, found: FoundCard): void {
  close();
  box ??= newBox();
  fill(box, link, cause, found);
  if (box.childElementCount < 2) return;
  shown = { link, cause };
  link.setAttribute('aria-describedby', box.id);
  box.showPopover();
  placeCard(box, link);
}

function close(): void {
  clearTimeout(closing);
  shown?.link.removeAttribute('aria-describedby');
  if (shown) box?.hidePopover();
  shown = null;
}

function newBox(): HTMLElement {
  const made = document.createElement('div');
  made.id = 'hx-card';
  made.className = 'card';
  made.role = 'tooltip';
  made.popover = 'manual';
  document.querySelector('main')?.append(made);
  return made;
}

/** All that a card says, as text: nothing of it is ever read as HTML. */
function fill(into: HTMLElement, link: HTMLAnchorElement, cause: Cause, { card, words }: FoundCard): void {
  const { name, title, text, lang, parents, children } = card;
  into.replaceChildren();
  const heading = title ?? name;
  const top = add(into, 'p', 'name', cause === 'press' ? '' : heading, lang);
  if (cause === 'press') add(top, 'a', '', heading).setAttribute('href', link.href);
  if (text) add(into, 'p', 'text', text, lang);
  for (const [word, names] of [
    [words.parents, parents],
    [words.children, children],
  ] as const) {
    if (names) addNames(into, word, names, words.more);
  }
}

function addNames(into: HTMLElement, word: string, links: readonly CardLink[], more: string): void {
  const list = add(into, 'dl', '', '');
  add(list, 'dt', '', word);
  for (const [name] of links.slice(0, most)) add(list, 'dd', '', name);
  if (links.length > most) add(list, 'dd', 'rest', more.replace('{count}', String(links.length - most)));
}

function add(into: HTMLElement, tag: string, className: string, text: string, lang?: string): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (lang) element.lang = lang;
  element.textContent = text;
  into.append(element);
  return element;
}
