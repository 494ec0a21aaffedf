// Loaded when somebody wants to read the original within the text.

import { type AlignedText, matchBlocks } from './match-blocks.ts';

const blocks = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, td, th, pre, figcaption';
/** What the page adds to its text. */
const additions = '.anchor, .versions, .copy, .callout-title, .orig, button';

/** The aligned sentences of the page with all versions: what this locale says, and what the source does. */
interface Versions {
  readonly sentences: readonly AlignedText[];
  readonly lang: string;
  readonly dir: string;
}

const button = document.querySelector<HTMLElement>('.orig-open')!;
let status: HTMLElement | null = null;
/** Takes out what was put in; null while nothing is. */
let undo: (() => void) | null = null;

button.addEventListener('click', turn);
turn();

function turn(): void {
  if (button.ariaPressed === 'true') void show();
  else {
    undo?.();
    undo = null;
  }
}

async function show(): Promise<void> {
  if (status) status.textContent = '';
  const versions = await load(button.dataset.page!, button.dataset.locale!);
  // In the meantime somebody may have thought better of it, or pressed once more.
  if (button.ariaPressed !== 'true' || undo) return;
  if (!versions) return fail();
  const leaves = [...document.querySelectorAll<HTMLElement>(`.doc :is(${blocks})`)].filter(
    (block) => !block.closest('.side') && !block.matches(additions) && ownText(block) !== '',
  );
  const found = matchBlocks(leaves.map(ownText), versions.sentences);
  const inserted = found.flatMap((text, index) => (text === null ? [] : [insert(leaves[index]!, text, versions)]));
  undo = () => {
    for (const take of inserted) take();
  };
}

/** The button comes out again, and can be pressed once more. */
function fail(): void {
  if (button.ariaPressed === 'true') button.click();
  if (!status) {
    status = document.createElement('span');
    status.role = 'status';
    button.after(status);
  }
  const text = ` ${button.dataset.failed}`;
  // What stands in a status from the first is not read out.
  setTimeout(() => status!.append(text));
}

async function load(page: string, locale: string): Promise<Versions | null> {
  const answer = await fetch(page).catch(() => null);
  if (!answer?.ok) return null;
  const other = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const sentences: AlignedText[] = [];
  let source: Element | null = null;
  for (const row of other.querySelectorAll('tr[data-kind]')) {
    const cell = row.querySelector('td[data-c]');
    const own = row.querySelector(`td[data-c="${CSS.escape(locale)}"]`);
    if (!cell || !own || cell === own) continue;
    source ??= cell;
    const said = sentencesIn(cell);
    const code = row.getAttribute('data-kind') === 'code';
    for (const [index, text] of sentencesIn(own).entries()) {
      // Of two blocks that one sentence of the source became, the first one has it.
      const lines = code ? [text] : text.split('\n');
      for (const [at, line] of lines.entries()) sentences.push({ own: line, source: at > 0 ? '' : said[index]!, code });
    }
  }
  if (!source) return null;
  const lang = source.closest('[lang]')?.getAttribute('lang') ?? '';
  return { sentences, lang, dir: source.closest('[dir]')?.getAttribute('dir') ?? 'ltr' };
}

/** Without what was there once, and without notes. */
function sentencesIn(cell: Element): string[] {
  return [...cell.querySelectorAll('.s')].map((sentence) => {
    for (const extra of sentence.querySelectorAll('del, small, .was')) extra.remove();
    return sentence.textContent ?? '';
  });
}

/** What a block says itself, without the blocks inside it and without what the page adds. */
function ownText(block: Element): string {
  let text = '';
  for (const node of block.childNodes) {
    if (node instanceof Text) text += node.data;
    else if (node instanceof Element && !node.matches(`${blocks}, ${additions}`)) text += ownText(node);
  }
  return text.trim();
}

/** @returns what takes it out again */
function insert(block: HTMLElement, text: string, { lang, dir }: Versions): () => void {
  const isCode = block.matches('pre');
  const original = document.createElement(isCode ? 'pre' : 'div');
  original.className = 'orig';
  original.lang = lang;
  original.dir = dir;
  original.textContent = text;
  if (block.matches('td, th, li, dt, dd')) {
    // Before the list or the paragraphs that a list item may hold.
    const inner = [...block.children].find((child) => child.matches(`${blocks}, ul, ol, .table, .code`));
    block.insertBefore(original, inner ?? null);
  } else if (block.matches('.body > p')) {
    const pair = document.createElement('div');
    pair.className = 'pair';
    block.replaceWith(pair);
    pair.append(block, original);
    return () => pair.replaceWith(block);
  } else {
    const frame = block.closest('.code') ?? block;
    const versions = frame.nextElementSibling;
    (versions?.matches('.versions') ? versions : frame).after(original);
  }
  return () => original.remove();
}
