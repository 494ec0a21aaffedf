import { faultTally } from './fault.ts';
import type { OtherFacts } from './file-facts.ts';
import { lineCounter } from './line-counter.ts';
import type { SiteFolder } from './site-folder.ts';

/** `url(…)` with or without quotes, and `@import "…"` (CSS Syntax Level 3, 4.3.6). */
const ADDRESS = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;

/**
 * The addresses of a style sheet: fonts and pictures come from this folder.
 *
 * @param file path in the folder
 * @param css the file's text
 * @param folder what its addresses lead to
 */
export function stylesheetFacts(file: string, css: string, folder: SiteFolder): OtherFacts {
  const { tally, report } = faultTally(file);
  const lineAt = lineCounter(css);
  // Blanked, not cut out: the lines stay the same.
  const rules = css.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ' '));
  let links = 0;
  for (const match of rules.matchAll(ADDRESS)) {
    const href = match.slice(1).find((group) => group !== undefined) ?? '';
    const path = href.replace(/#.*$/s, '');
    const address = path === '' ? null : folder.resolve(path, file);
    if (address?.kind === 'file' || address?.kind === 'missing') links++;
    if (address?.kind === 'missing') report('broken-link', `${href}: ${address.why}`, lineAt(match.index));
    if (address?.kind === 'remote') report('remote-resource', `loads ${href}`, lineAt(match.index));
  }
  return { kind: 'other', file, tally, links };
}
