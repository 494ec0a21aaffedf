import { breakable } from '../model/breakable.ts';

/** Lets long names in the title break between their parts. In: HTML of our own printer. Out: the same with `<wbr>` in `<h1>`. */
export function breakableTitle(html: string): string {
  const start = html.indexOf('<h1');
  const end = html.indexOf('</h1>', start);
  if (start < 0 || end < 0) return html;
  const title = html.slice(start, end).replace(/(?<=>)[^<]+/g, (text) => breakable(text, '<wbr>'));
  return html.slice(0, start) + title + html.slice(end);
}
