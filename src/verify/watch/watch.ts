import type { Attributes } from '../attributes.ts';
import type { FaultTally, Report } from '../fault.ts';
import type { PageFacts } from '../file-facts.ts';
import type { SiteFolder } from '../site-folder.ts';

type Writable<T> = { -readonly [Key in keyof T]: WritableValue<T[Key]> };
type WritableValue<T> = T extends readonly (infer Item)[]
  ? Item[]
  : T extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, WritableValue<Value>>
    : T;

/** What the watches of one page share: the facts that they fill in, and where the parser is. */
export interface PageInProgress {
  readonly folder: SiteFolder;
  readonly facts: Writable<PageFacts> & { readonly tally: FaultTally };
  readonly report: Report;
  /** The line of the event that the parser reports. */
  line(): number;
}

/** One gate's view of a page: called in the order of the document. */
export interface Watch {
  open?(name: string, attributes: Attributes): void;
  /** A run of text; an element's text may come in several. */
  text?(text: string): void;
  close?(name: string): void;
  end?(): void;
}

/** Starts watching a page. */
export type StartWatch = (page: PageInProgress) => Watch;
