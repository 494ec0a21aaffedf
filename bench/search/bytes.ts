import { gzipSync } from 'node:zlib';
import type { SearchDocument } from './document.ts';

/** Bytes of a text as a host sends it. */
export function compressed(text: string | Uint8Array): number {
  return gzipSync(text, { level: 9 }).length;
}

/** Bytes of what results show of every page: title, section, description, address. */
export function shownBytes(documents: readonly SearchDocument[]): number {
  const rows = documents.map(({ route, title, element, trail, description }) => [
    route,
    title,
    element,
    trail.at(-1) ?? '',
    description,
  ]);
  return compressed(JSON.stringify(rows));
}
