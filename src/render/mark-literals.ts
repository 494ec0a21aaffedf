import { decodeEntities, escapeHtml } from './html-text.ts';

/** A damaged name, and the blocks of the page that it may stand in, by index. */
export interface LiteralMark {
  readonly blocks: readonly number[];
  readonly damaged: string;
  readonly original: string;
}

/**
 * Puts an empty mark behind each damaged name: what it says stands in its label alone, so that the text of the page, what is
 * copied and what is searched stay as they are. One mark a block or row of a table, as they stand in the margin. A name whose
 * place in the HTML is in doubt has none, nor has one in the head of a table: a column is called what it is called.
 * @param html a finished page
 * @param blocks the plain text of all blocks of the page, in order
 * @param label what a mark says about these names
 */
export function markLiterals(
  html: string,
  blocks: readonly string[],
  marks: readonly LiteralMark[],
  label: (names: string) => string,
): string {
  const visible = visibleText(html);
  const texts = blocks.map((text) => text.replaceAll(/\s+/g, ' ').trim());
  const groups = new Map<string, { at: number; names: Set<string> }>();
  for (const { blocks: held, damaged, original } of marks) {
    for (const block of held) {
      const place = placeOf(damaged, block, texts, visible.text);
      if (place === null) continue;
      const at = outsideLink(html, visible.ends[place + damaged.length - 1]!);
      if (isInside(html, at, 'thead')) continue;
      const row = isInside(html, at, 'tr') ? html.lastIndexOf('<tr', at) : null;
      const key = row === null ? `block ${block}` : `row ${row}`;
      const group = groups.get(key) ?? { at, names: new Set() };
      groups.set(key, group);
      group.at = Math.min(group.at, at);
      group.names.add(original);
    }
  }
  const sorted = [...groups.values()].sort((a, b) => a.at - b.at);
  let from = 0;
  const out: string[] = [];
  for (const { at, names } of sorted) {
    out.push(html.slice(from, at), markHtml(label([...names].join(', '))));
    from = at;
  }
  return out.join('') + html.slice(from);
}

function markHtml(label: string): string {
  return `<span class="original-name" role="note" tabindex="0" aria-label="${escapeHtml(label)}"></span>`;
}

/** Where the word stands in the visible text: as the same of all its places, else within the only block with this text. */
function placeOf(word: string, block: number, texts: readonly string[], visible: string): number | null {
  const text = texts[block] ?? '';
  const inside = text.indexOf(word);
  if (inside < 0) return null;
  const places = placesIn(visible, word);
  const counts = texts.map((one) => placesIn(one, word).length);
  const before = counts.slice(0, block).reduce((sum, count) => sum + count, 0);
  if (places.length === counts.reduce((sum, count) => sum + count, 0)) return places[before]!;
  const [only, ...others] = placesIn(visible, text);
  return only === undefined || others.length > 0 ? null : only + inside;
}

function placesIn(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}

/** A tag with its attributes, an entity, or one character. Attributes may hold a `>`. */
const token = /<(?:"[^"]*"|'[^']*'|[^'">])*>|&(?:#x[0-9a-f]+|#\d+|\w+);|./gisu;
const blockTag = /^<\/?(?:p|li|ul|ol|td|th|tr|table|h[1-6]|pre|div|dt|dd|dl|blockquote)\b/i;
const versions = '<p class="versions">';

/** The text of a page with single spaces, a line end between blocks; `ends`: where each unit of it ends in the HTML. */
function visibleText(html: string): { readonly text: string; readonly ends: readonly number[] } {
  const units: string[] = [];
  const ends: number[] = [];
  const add = (unit: string, end: number): void => {
    units.push(unit);
    ends.push(end);
  };
  token.lastIndex = 0;
  for (let found = token.exec(html); found; found = token.exec(html)) {
    const [written] = found;
    const end = found.index + written.length;
    const last = units.at(-1);
    if (written === versions) token.lastIndex = html.indexOf('</p>', end);
    else if (written.length > 1 && written.startsWith('<')) {
      if (blockTag.test(written) && last !== '\n') add('\n', end);
    } else if (/\s/.test(written)) {
      if (last !== ' ' && last !== '\n') add(' ', end);
    } else for (const unit of decodeEntities(written).split('')) add(unit, end);
  }
  return { text: units.join(''), ends };
}

/** A link's text is a link from end to end: what can be reached with the keyboard stands behind it. */
function outsideLink(html: string, at: number): number {
  return html.lastIndexOf('<a ', at) > html.lastIndexOf('</a>', at - 1) ? html.indexOf('</a>', at) + '</a>'.length : at;
}

/** Whether the place is in an element of this name; they are not nested. */
function isInside(html: string, at: number, name: string): boolean {
  return html.lastIndexOf(`<${name}`, at) > html.lastIndexOf(`</${name}>`, at);
}
