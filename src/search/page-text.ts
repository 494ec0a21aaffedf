/** Tags inside a line: what they enclose may be part of a word. */
const inline =
  /<\/?(?:a|abbr|b|code|del|dfn|em|i|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|tt|u|var|wbr)(?![\w-])[^<>"]*(?:"[^"]*"[^<>"]*)*>/g;
const other = /<[^<>"]*(?:"[^"]*"[^<>"]*)*>/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * The text of a compiled page without its markup. Good for our own HTML only, where every attribute stands in double
 * quotes and the text holds no bare angle bracket.
 */
export function pageText(html: string): string {
  return html
    .replace(inline, '')
    .replace(other, ' ')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    });
}
