import type { LocaleId } from './locale.ts';
import type { PageKey, PagePath } from './page.ts';
import type { TocItem } from './toc.ts';
import type { Topic, TopicId } from './topic.ts';

/** What a link of a page leads to. */
export type LinkTarget =
  | {
      readonly kind: 'topic';
      readonly topic: TopicId;
      /** Section key, or null. */
      readonly fragment: string | null;
      /** A fragment that the content asked for and the page does not have. */
      readonly lostFragment?: string;
      /** How a link that the content had wrong was mended. */
      readonly healed?: 'asset-id' | 'letter-case' | 'other-locale' | 'own-address';
    }
  | { readonly kind: 'file'; readonly path: PagePath }
  | { readonly kind: 'url'; readonly href: string; readonly healed?: 'scheme' }
  | { readonly kind: 'none'; readonly why: BrokenReason };

export type BrokenReason =
  | 'missing page'
  | 'missing file'
  | 'unsafe address'
  | 'outside the content'
  | 'malformed address'
  | 'no base'
  | 'remote picture';

/** An element with its neighbours, joined over all locales. */
export interface ElementNode {
  readonly name: string;
  /** Whether other topics describe elements of the same name. */
  readonly shared: boolean;
  readonly parents: readonly TopicId[];
  readonly children: readonly TopicId[];
}

/** One side of the tree names a neighbour and the other side does not. */
export interface Contradiction {
  readonly parent: TopicId;
  readonly child: TopicId;
  /** The page that names the other one. */
  readonly saidBy: 'parent' | 'child';
  readonly locales: readonly LocaleId[];
}

/** A line of a table of contents. */
export interface NavNode {
  readonly label: string;
  readonly topic: TopicId | null;
  readonly href: string | null;
  readonly items: readonly NavNode[];
}

/** Where a topic stands in its locale's table of contents. */
export interface NavPlace {
  readonly trail: readonly NavNode[];
  readonly previous: TopicId | null;
  readonly next: TopicId | null;
}

/** A locale's table of contents, tied to topics. */
export interface Navigation {
  readonly roots: readonly NavNode[];
  /** Where each topic stands first. */
  readonly places: ReadonlyMap<TopicId, NavPlace>;
  /** Lines that name a page which does not exist; left out of `roots`. */
  readonly missing: readonly TocItem[];
}

/** An old route of a locale, without slashes around, and what stands for it now. */
export interface Redirect {
  readonly locale: LocaleId;
  readonly from: string;
  readonly topic: TopicId;
}

export interface RedirectFault {
  readonly locale: LocaleId;
  readonly from: string;
  /** The page whose front matter asks for it; null for one from the configuration. */
  readonly file: string | null;
  readonly why: 'in the way of a page' | 'no target' | 'no route of this site';
}

/** All that is known once every page is: links, neighbours, names, navigation. */
export interface Graph {
  readonly topics: ReadonlyMap<TopicId, Topic>;
  readonly topicOf: ReadonlyMap<PageKey, TopicId>;
  /** Parallel to `Page.links`. */
  readonly targets: ReadonlyMap<PageKey, readonly LinkTarget[]>;
  /** Topics whose pages link to this one in prose or tables, in topic order, without itself. */
  readonly backlinks: ReadonlyMap<TopicId, readonly TopicId[]>;
  readonly elements: ReadonlyMap<TopicId, ElementNode>;
  readonly contradictions: readonly Contradiction[];
  readonly navigation: ReadonlyMap<LocaleId, Navigation>;
  readonly redirects: readonly Redirect[];
  readonly redirectFaults: readonly RedirectFault[];
}
