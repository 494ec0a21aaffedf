import type { Locale } from './locale.ts';
import type { Route } from './view.ts';

/** A link from one list to another, or between its pages. */
export interface ListLink {
  readonly label: string;
  /** The language of the label, where it is another one than the page's. */
  readonly tag?: string;
  readonly href: Route;
  readonly current: boolean;
}

/** A list that leads to compare pages: what changed, the strings of a locale, names of elements. */
export interface ListView {
  readonly kind: 'list';
  /** The language of the page itself. */
  readonly locale: Locale;
  readonly siteTitle: string;
  readonly base: string;
  readonly home: Route;
  readonly title: string;
  readonly text: string;
  /** This list and those beside it; none where it is the only one. */
  readonly lists: readonly ListLink[];
  /** The pages of this list; none where there is only one. */
  readonly parts: readonly ListLink[];
  /** What stands below the title. */
  readonly html: string;
}
