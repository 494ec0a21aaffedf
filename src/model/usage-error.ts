import type { Place } from './place.ts';

/** Wrong usage or configuration: the command stops with exit code 2 before anything is read or written. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly place: Place | null;
  /** What to do about it, as an instruction; may be empty. */
  readonly fix: string;

  constructor(message: string, more: { place?: Place; fix?: string } = {}) {
    super(message);
    this.place = more.place ?? null;
    this.fix = more.fix ?? '';
  }
}
