import type { Locale } from './locale.ts';
import type { TopicId } from './topic.ts';
import type { Route } from './view.ts';

/** A link from one list to another, or between its pages. */
export interface ListLink {
  readonly label: string;
  /** The language of the label, where it is another one than the page's. */
  readonly tag?: string;
  readonly href: Route;
  readonly current: boolean;
}

/** Links that have a name together; '' for what needs none. */
export interface ListGroup {
  readonly label: string;
  readonly links: readonly ListLink[];
}

/** What every list knows around its entries. */
export interface ListFrame {
  /** The language of the page itself. */
  readonly locale: Locale;
  readonly siteTitle: string;
  readonly base: string;
  readonly home: Route;
  readonly title: string;
  readonly text: string;
  /** This list and those beside it; none where it is the only one. */
  readonly lists: readonly ListGroup[];
  /** The pages of this list; none where there is only one. */
  readonly parts: readonly ListLink[];
}

/** A list that leads to compare pages: what changed, the strings of a locale, names of elements. */
export interface ListView extends ListFrame {
  readonly kind: 'list';
  /** What stands below the title. */
  readonly html: string;
}

/** Where a string stands. */
export interface StringPlace {
  readonly topic: TopicId;
  /** The row's id and number on the compare page. */
  readonly row: string;
  readonly number: number;
}

/** One of several translations of a string. */
export interface StringVariant {
  readonly text: string;
  readonly count: number;
  /** The first few. */
  readonly places: readonly StringPlace[];
}

/** A string of the source that one locale translates in more than one way. */
export interface VariedString {
  readonly source: string;
  readonly count: number;
  /** The most frequent first. */
  readonly variants: readonly StringVariant[];
}

/** A place as a link. */
export interface PlaceLink {
  readonly label: string;
  readonly tag: string;
  readonly href: string;
}

/** A varied string as its page shows it. */
export interface StringEntry {
  readonly source: string;
  readonly count: number;
  readonly variants: readonly {
    readonly text: string;
    readonly count: number;
    readonly places: readonly PlaceLink[];
  }[];
}

/** A page of the strings that a locale translates in more than one way. */
export interface StringsDraft {
  readonly frame: ListFrame;
  readonly entries: readonly StringEntry[];
  /** The language of the source and of the translations. */
  readonly source: Pick<Locale, 'tag' | 'direction'>;
  readonly target: Pick<Locale, 'tag' | 'direction'>;
}

/** A name of an element, and how often it stands. */
export interface CountedName {
  readonly text: string;
  readonly count: number;
}

/** An element with what each locale calls it. */
export interface ElementNames {
  /** Its name in the schema. */
  readonly name: string;
  readonly href: Route | null;
  /** Along the locales; the most frequent first. */
  readonly names: readonly (readonly CountedName[])[];
}

/** A page of the names of elements. */
export interface NamesDraft {
  readonly frame: ListFrame;
  readonly locales: readonly Pick<Locale, 'tag' | 'direction' | 'name'>[];
  readonly entries: readonly ElementNames[];
}
