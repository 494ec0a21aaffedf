/** The lines of `---` around front matter, as offsets into the text. */
export interface Fence {
  /** What stands behind the opening `---`, lower case: '' for most pages. */
  readonly language: string;
  /** End of the opening line, without its line end. */
  readonly openEnd: number;
  /** Start of the closing line; null: there is none. */
  readonly close: number | null;
  /** Where the body begins: behind the closing line, or behind the opening one where nothing closes. */
  readonly bodyStart: number;
}

/** A first line that opens front matter: at most one word behind the dashes. `----` and `--- a b` are Markdown. */
const opening = /^---[ \t]*([\p{L}\p{N}_+#./-]*)[ \t]*(?=[\r\n]|$)/u;

/** A closing line: three dashes and nothing else. */
const closing = /(?:\r\n|\r|\n)(---[ \t]*)(?=[\r\n]|$)/g;

/** The front matter's fence, or null where the first line opens none. */
export function frontMatterFence(text: string): Fence | null {
  const open = text.startsWith('---') ? opening.exec(text) : null;
  if (!open || open[1]?.startsWith('-')) return null;
  const openEnd = open[0].length;
  const language = (open[1] ?? '').toLowerCase();
  closing.lastIndex = openEnd;
  const end = closing.exec(text);
  if (!end) return { language, openEnd, close: null, bodyStart: nextLine(text, openEnd) };
  const closeEnd = end.index + end[0].length;
  return { language, openEnd, close: closeEnd - (end[1]?.length ?? 0), bodyStart: nextLine(text, closeEnd) };
}

function nextLine(text: string, lineEnd: number): number {
  if (text[lineEnd] === '\r') return lineEnd + (text[lineEnd + 1] === '\n' ? 2 : 1);
  return text[lineEnd] === '\n' ? lineEnd + 1 : lineEnd;
}
