import type { SourceRecord } from './aligned-topic.ts';
import type { TextRef } from './text-ref.ts';

/** A source text that is there to be read. */
export interface FoundSource {
  readonly record: SourceRecord;
  readonly text: TextRef;
}
