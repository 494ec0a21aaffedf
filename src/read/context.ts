import type { Literal, Nodes } from 'mdast';
import type { VFile } from 'vfile';
import type { Finding } from '../model/finding.ts';
import type { CalloutKind, Locale } from '../model/locale.ts';
import type { Limits } from '../model/options.ts';
import type { Heading, Link } from '../model/page.ts';
import type { Place } from '../model/place.ts';

/** What the steps over one page's Markdown tree share: what they need, and what they have found so far. */
export interface Reading {
  readonly locale: Locale;
  /** Callout keywords of all languages, upper case. */
  readonly calloutWords: Readonly<Record<string, CalloutKind>>;
  readonly limits: Limits;
  /** The file's place of a range in the Markdown text. */
  placeOf(start: number, end: number): Place;
  readonly findings: Finding[];
  readonly headings: Heading[];
  readonly anchors: string[];
  readonly links: Link[];
}

declare module 'vfile' {
  interface DataMap {
    reading: Reading;
  }
}

/** The reading that a step works in. */
export function readingOf(file: VFile): Reading {
  const reading = file.data.reading;
  if (!reading) throw new Error('a Markdown step ran without its reading');
  return reading;
}

/** The place of a node, or of the page's start for a node without one. */
export function placeOfNode(node: Nodes, reading: Reading): Place {
  const start = node.position?.start.offset ?? 0;
  return reading.placeOf(start, node.position?.end.offset ?? start);
}

/** The place of a range of a node's value, where the value stands in the file as it is; else that of the node. */
export function placeInNode(node: Literal, start: number, end: number, reading: Reading): Place {
  const from = node.position?.start.offset;
  const isAsWritten = from !== undefined && (node.position?.end.offset ?? 0) - from === node.value.length;
  return isAsWritten ? reading.placeOf(from + start, from + end) : placeOfNode(node as Nodes, reading);
}
