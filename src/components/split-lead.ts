/** A page's HTML in two parts: its heading with the first paragraph, and everything after them. */
export interface SplitHtml {
  readonly lead: string;
  readonly body: string;
}

/**
 * Splits an article behind its lead, so that the element panel can stand between the two without scripts.
 * Comes in: HTML as the renderer writes it (well-formed, `<p>` never nested). Without an `<h1>` at the very
 * beginning the lead is empty: a heading inside another element cannot be cut off.
 */
export function splitLead(html: string): SplitHtml {
  if (!/^\s*<h1[\s>]/.test(html)) return { lead: '', body: html };
  const heading = html.indexOf('</h1>') + '</h1>'.length;
  const paragraph = /^\s*<p>/.test(html.slice(heading, heading + 20)) ? html.indexOf('</p>', heading) + 4 : heading;
  return { lead: html.slice(0, paragraph), body: html.slice(paragraph) };
}
