import type { VFile } from 'vfile';
import type { Finding } from '../model/finding.ts';
import type { Locale } from '../model/locale.ts';
import type { Link } from '../model/page.ts';
import type { Place } from '../model/place.ts';

/** What the steps over one page's HTML tree share. */
export interface Rendering {
  readonly locale: Locale;
  /** The number of links that Markdown has; those of raw HTML come after. */
  readonly linkCount: number;
  /** The page's section keys and anchors. */
  readonly keys: ReadonlySet<string>;
  placeOf(start: number, end: number): Place;
  readonly findings: Finding[];
  readonly links: Link[];
  /** Ids of raw HTML that links can lead to. */
  readonly anchors: string[];
}

declare module 'vfile' {
  interface DataMap {
    rendering: Rendering;
  }
}

/** The rendering that a step works in. */
export function renderingOf(file: VFile): Rendering {
  const rendering = file.data.rendering;
  if (!rendering) throw new Error('an HTML step ran without its rendering');
  return rendering;
}
