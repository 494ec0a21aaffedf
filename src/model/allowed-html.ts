/**
 * HTML that pages may use. Everything else in angle brackets is shown as the text that it is, so nothing an
 * author wrote disappears. The list follows what code forges allow in comments, without forms and media.
 */
export const allowedElements: ReadonlySet<string> = new Set(
  (
    'a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure ' +
    'h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup ' +
    'table tbody td tfoot th thead time tr tt u ul var'
  ).split(' '),
);

/**
 * Whether a tag's name, as written, is an allowed HTML element. Names in mixed case (`<Code>`) are names of
 * XML elements in prose, not HTML.
 */
export function isAllowedTag(name: string): boolean {
  const lower = name.toLowerCase();
  return (name === lower || name === name.toUpperCase()) && allowedElements.has(lower);
}
