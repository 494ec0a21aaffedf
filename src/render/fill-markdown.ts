import type { CompiledMarkdown } from '../model/compiled.ts';

/**
 * The finished Markdown of a page.
 * @param links by link number: the address, or null for one that leads nowhere; it becomes text
 */
export function fillMarkdown({ text, edits }: CompiledMarkdown, links: readonly (string | null)[]): string {
  const out: string[] = [];
  let from = 0;
  for (const { start, end, link, side, image, title } of edits) {
    out.push(text.slice(from, start));
    from = end;
    const address = link === undefined ? null : (links[link] ?? null);
    if (address === null) continue;
    if (side === 'open') out.push(image ? '![' : '[');
    else out.push(`](${destination(address)}${title ? ` ${title}` : ''})`);
  }
  out.push(text.slice(from));
  return out.join('');
}

/** CommonMark 0.31, 6.3: brackets and spaces need angle brackets around the address. */
function destination(address: string): string {
  return /[\s()]/.test(address) ? `<${address.replaceAll(/[<>\n]/g, encodeURIComponent)}>` : address;
}
