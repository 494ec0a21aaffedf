import type { Page } from '../model/page.ts';

/**
 * All of a page that other pages, lists and rules may show or ask for, as one text: everything but its own text and where on
 * its lines something stands.
 */
export function pageFacts(page: Page): string {
  return JSON.stringify({
    ...page,
    hash: '',
    assetIdPlace: null,
    headings: page.headings.map(({ line: _line, ...heading }) => heading),
    links: page.links.map(({ place: _place, ...link }) => link),
    findings: page.findings.map(({ rule, message }) => [rule, message]),
  });
}
