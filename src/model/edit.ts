import type { Place } from './place.ts';

/** A change of one stretch of a file. */
export interface Edit {
  /** The file as people name it, like `Place.path`. */
  readonly path: string;
  /** UTF-16 units of the decoded file; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** What stands there before the change: where the file holds something else, the edit lapses. */
  readonly before: string;
  readonly after: string;
  readonly place: Place;
}
