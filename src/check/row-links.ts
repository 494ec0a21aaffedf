import type { AlignedRow } from '../model/aligned-topic.ts';
import type { InlineCode, PageText } from '../model/block.ts';

/** Links of some segments, in order. */
export function linksOfSegments({ segments }: PageText, members: readonly number[]): InlineCode[] {
  return members.flatMap((index) => segments[index]!.codes.filter(({ kind, href }) => kind === 'link' && href !== ''));
}

/** The segments of one column in a row of blocks. */
export function segmentsOfRow({ sentences }: AlignedRow, column: number): number[] {
  return sentences.flatMap(({ members }) => members[column]!);
}

const tag = /\/[a-z]{2,3}-[a-z]{2,4}(?=\/|$)/i;

/**
 * An address without what may differ between languages: the tag of a locale, the scheme of the web, letter case outside
 * the documentation, escapes, a slash at the end.
 */
export function neutralAddress(href: string): string {
  let address = href.trim();
  try {
    address = decodeURIComponent(address);
  } catch {
    // An address that cannot be decoded is compared as it is.
  }
  if (/^[a-z]+:/i.test(address)) address = address.toLowerCase();
  return address
    .replace(/^https?:\/\//i, '//')
    .replace(tag, '')
    .replace(/\/$/, '');
}
