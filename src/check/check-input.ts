import type { Graph } from '../model/graph.ts';
import type { Locale, LocaleId } from '../model/locale.ts';
import type { Page, PagePath } from '../model/page.ts';
import type { AmbiguousId, OverrideFault, Topic } from '../model/topic.ts';

/** Everything that rules may look at. */
export interface CheckInput {
  readonly locales: readonly Locale[];
  readonly pages: readonly Page[];
  readonly topics: readonly Topic[];
  readonly ambiguous: readonly AmbiguousId[];
  readonly faults: readonly OverrideFault[];
  readonly graph: Graph;
  /** Other files than pages that are published, by locale. */
  readonly files: ReadonlyMap<LocaleId, ReadonlyMap<PagePath, string>>;
  /** The hash of a topic's source text as it is now, or null where there is none. */
  sourceHash(page: Page): string | null;
}
