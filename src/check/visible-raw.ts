import type { RowSide } from './row-rule.ts';

/** Tags and comments: what HTML leaves nothing of. Placeholders such as `<servername>` are text and stay. */
const unseen = /<!--[\s\S]*?-->|<\/?(?:a|br|span|sup|sub|p|b|i|em|strong|ul|ol|li|div|table|tr|td|th)\b[^>]*>/gi;
/** What stands behind the text of a link or a picture. */
const destination = /\]\((?:[^()\\]|\\.|\([^()]*\))*\)$/;
const blank = '\0';

/**
 * The stretch as written with everything that readers do not see replaced by NUL, so that offsets hold: addresses and tags.
 * Marks of emphasis and code stay.
 */
export function visibleRaw({ raw, start, codes }: RowSide): string {
  let seen = raw.replace(unseen, (tag) => blank.repeat(tag.length));
  for (const code of codes) {
    if (code.kind !== 'link' && code.kind !== 'image') continue;
    const [from, to] = [code.start - start, code.end - start];
    const written = seen.slice(from, to);
    const hidden = destination.exec(written)?.[0].length ?? 0;
    seen = seen.slice(0, to - hidden) + blank.repeat(hidden) + seen.slice(to);
  }
  return seen;
}
