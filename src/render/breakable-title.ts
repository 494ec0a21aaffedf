/** Words shorter than this fit on the narrowest phone. */
const longWord = /[\p{L}\p{N}]{16,}/gu;
const betweenParts = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/**
 * Lets long names in the title break between their parts: `FindMailboxStatisticsResponse` would else break wherever a
 * phone's screen ends. In: HTML of our own printer. Out: the same with `<wbr>` in texts of `<h1>`.
 */
export function breakableTitle(html: string): string {
  const start = html.indexOf('<h1');
  const end = html.indexOf('</h1>', start);
  if (start < 0 || end < 0) return html;
  const title = html.slice(start, end).replace(/(?<=>)[^<]+/g, breakable);
  return html.slice(0, start) + title + html.slice(end);
}

/** @param text escaped */
export function breakable(text: string): string {
  return text.replace(longWord, (word) => word.replace(betweenParts, '<wbr>'));
}
