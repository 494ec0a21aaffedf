/**
 * The depth of quotes and lists that a Markdown text can open at most, counted before parsing: parsers recurse.
 * An upper bound: each `>` and each list marker at the start of a line counts, and every two columns of indent.
 */
export function nestingBound(text: string): number {
  let deepest = 0;
  for (const match of text.matchAll(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm)) {
    const markers = match[0].match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
    if (markers > deepest) deepest = markers;
  }
  for (const match of text.matchAll(/^[ \t]{100,}(?=[-+*>]|\d+[.)])/gm))
    deepest = Math.max(deepest, match[0].length / 2);
  return deepest;
}

/** The offset of a fence that is still open at the end of the text, or -1. Fences inside quotes are not looked at. */
export function openFence(text: string): number {
  let open: { mark: string; offset: number } | null = null;
  for (const match of text.matchAll(/^ {0,3}(`{3,}|~{3,})(.*)$/gm)) {
    const [, mark, info] = match as unknown as [string, string, string];
    if (!open) {
      if (mark[0] === '`' && info.includes('`')) continue;
      open = { mark, offset: match.index };
    } else if (mark[0] === open.mark[0] && mark.length >= open.mark.length && info.trim() === '') open = null;
  }
  return open?.offset ?? -1;
}
