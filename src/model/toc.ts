import type { Place } from './place.ts';

/** A line of a DocFX table of contents. */
export interface TocItem {
  readonly name: string;
  /** As written; relative to the table's file. */
  readonly href: string | null;
  readonly items: readonly TocItem[];
  readonly place: Place;
}
