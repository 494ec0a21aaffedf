/** Tags inside a line: what they enclose may be part of a word. */
const inline =
  /<\/?(?:a|abbr|b|code|del|dfn|em|i|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|tt|u|var|wbr)(?![\w-])[^<>"]*(?:"[^"]*"[^<>"]*)*>/g;
const between = /(?:[ \t\r\n]|<[^<>"]*(?:"[^"]*"[^<>"]*)*>)+/;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * The text of a compiled page, cut at white space and at tags of blocks; entities as they are written. Good for our own
 * HTML only, where every attribute stands in double quotes and the text holds no bare angle bracket.
 */
export function htmlParts(html: string): string[] {
  return html.replace(inline, '').split(between);
}

/** HTML without tags as text. */
export function decoded(html: string): string {
  if (!html.includes('&')) return html;
  return html.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
